package org.qiao.consortium.atlas.mapping;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import org.qiao.consortium.atlas.chain.Verification;

/**
 * What people write of a mapping; as typed.
 *
 * @param occupationText what stands in the search field; looked up when no code was chosen
 * @param was the key of the mapping that is changed; empty when it is new
 */
public record MappingForm(
        String occupation,
        String occupationText,
        String trade,
        String post,
        String major,
        String majorText,
        String weight,
        String basis,
        String source,
        String verification,
        String was) {

    /** What was not sent is empty; a choice that there is not becomes the usual one. */
    public MappingForm {
        occupation = requireNonNullElse(occupation, "").strip();
        occupationText = requireNonNullElse(occupationText, "").strip();
        trade = requireNonNullElse(trade, "").strip();
        post = requireNonNullElse(post, "").strip();
        major = requireNonNullElse(major, "").strip();
        majorText = requireNonNullElse(majorText, "").strip();
        weight = requireNonNullElse(weight, "").strip();
        basis = "OFFICIAL".equals(basis) ? basis : "JUDGEMENT";
        source = requireNonNullElse(source, "").strip();
        verification = Verification.has(verification) ? verification : Verification.UNVERIFIED.name();
        was = requireNonNullElse(was, "");
    }

    static MappingForm empty() {
        return new MappingForm("", "", "", "", "", "", "", "JUDGEMENT", "", "UNVERIFIED", "");
    }

    static MappingForm of(Mapping it) {
        return new MappingForm(
                it.occupationCode(),
                it.occupationName(),
                it.trade(),
                it.post(),
                it.majorCode(),
                it.majorName(),
                it.weight().map(BigDecimal::toPlainString).orElse(""),
                it.basis(),
                it.source(),
                it.verification().name(),
                it.id().toString());
    }
}
