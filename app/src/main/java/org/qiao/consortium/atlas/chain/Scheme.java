package org.qiao.consortium.atlas.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 产业划分方案. It is never edited into its successor: a new text is a new scheme.
 *
 * @param stated how many groups the source states, by kind; their names may be unknown
 * @param chains those that have names
 */
public record Scheme(
        UUID id,
        String code,
        String name,
        Kind kind,
        String source,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Verification verification,
        String note,
        List<Stated> stated,
        List<ChainLine> chains) {

    public record Stated(Kind kind, int count) {}

    /** @param posts that are mapped to it @param majors that are mapped to its posts */
    public record ChainLine(
            UUID id,
            String code,
            String name,
            Kind kind,
            String tag,
            Verification verification,
            String headUnit,
            int occupations,
            int posts,
            int majors) {}

    public String url() {
        return "/atlas/schemes/" + code;
    }

    public String urlOf(ChainLine chain) {
        return url() + "/chains/" + chain.code();
    }

    public boolean isValid(LocalDate on) {
        return !on.isBefore(validFrom) && validTo.filter(on::isAfter).isEmpty();
    }

    /** How many of a kind the source states beyond those that are named. */
    public int unnamed(Stated it) {
        var named = chains.stream().filter(chain -> chain.kind() == it.kind()).count();
        return Math.max(0, it.count() - (int) named);
    }
}
