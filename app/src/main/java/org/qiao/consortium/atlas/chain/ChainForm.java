package org.qiao.consortium.atlas.chain;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people write of a chain; as typed.
 *
 * @param industries codes of GB/T 4754, one a line or with blanks or commas between
 * @param firms numbers of units, the same; those of 链主 in {@code leaders}
 */
public record ChainForm(
        String name,
        String kind,
        String tag,
        String verification,
        String industries,
        String headUnit,
        String leaders,
        String firms) {

    /** What was not sent is empty; a choice that there is not becomes the usual one. */
    public ChainForm {
        name = requireNonNullElse(name, "").strip();
        kind = Kind.has(kind) && !kind.equals(Kind.CLUSTER_AND_CHAIN.name()) ? kind : Kind.CHAIN.name();
        tag = requireNonNullElse(tag, "").strip();
        verification = Verification.has(verification) ? verification : Verification.UNVERIFIED.name();
        industries = requireNonNullElse(industries, "");
        headUnit = requireNonNullElse(headUnit, "").strip();
        leaders = requireNonNullElse(leaders, "");
        firms = requireNonNullElse(firms, "");
    }

    static ChainForm empty() {
        return new ChainForm("", Kind.CHAIN.name(), "", Verification.UNVERIFIED.name(), "", "", "", "");
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,，、;；]+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    static String lines(List<String> words) {
        return words.stream().collect(Collectors.joining("\n"));
    }
}
