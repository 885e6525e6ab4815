package org.qiao.consortium.atlas.mapping;

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
                it.weight().map(weight -> weight.toPlainString()).orElse(""),
                it.basis(),
                it.source(),
                it.verification().name(),
                it.id().toString());
    }
}
