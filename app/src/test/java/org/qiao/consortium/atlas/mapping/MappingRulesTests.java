package org.qiao.consortium.atlas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiao.consortium.atlas.AtlasError;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.atlas.classification.Occupation.Trade;
import org.qiao.consortium.atlas.classification.Occupation.Verification;
import org.qiao.consortium.atlas.major.Level;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

class MappingRulesTests {

    private static final Occupation LATHE = new Occupation(
            "6-18-01-01",
            "车工",
            "6-18-01",
            false,
            false,
            "2022",
            Verification.CONFIRMED,
            List.of(new Trade("数控车工", "2022", false)));
    private static final Major NUMERIC = new Major(
            "660103",
            "数控技术应用",
            Level.SECONDARY_VOCATIONAL,
            "66",
            "装备制造大类",
            "6601",
            "机械设计制造类",
            "三年",
            false,
            "2021",
            List.of(),
            List.of());

    private static List<ErrorCode> codes(MappingRules.Entry entry) {
        return Rule.refusals(MappingRules.ENTRY, entry).stream()
                .map(Refusal::code)
                .toList();
    }

    private static MappingRules.Entry weighed(String weight) {
        return new MappingRules.Entry(
                Optional.of(LATHE),
                "数控车工",
                "数控车工",
                true,
                Optional.of(NUMERIC),
                Optional.of(weight).filter(it -> !it.isEmpty()).map(BigDecimal::new),
                "示例",
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, true",
        "1, true",
        "1.00, true",
        "0, false",
        "1.01, false",
        "-0.5, false",
        "0.555, false",
        "'', false"
    })
    void aMajorHasAWeightAboveZeroUpToOne(String weight, boolean right) {
        assertThat(codes(weighed(weight))).isEqualTo(right ? List.of() : List.of(AtlasError.MAPPING_WEIGHT_WRONG));
    }

    @Test
    void withoutAMajorThereIsNothingToWeigh() {
        var nobody = new MappingRules.Entry(
                Optional.of(LATHE), "", "数控车工", false, Optional.empty(), Optional.empty(), "示例", false);
        assertThat(codes(nobody)).isEmpty();
        var weighed = new MappingRules.Entry(
                Optional.of(LATHE), "", "数控车工", false, Optional.empty(), Optional.of(BigDecimal.ONE), "示例", false);
        assertThat(codes(weighed)).containsExactly(AtlasError.MAPPING_WEIGHT_WRONG);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var entry =
                new MappingRules.Entry(Optional.empty(), "", " ", true, Optional.empty(), Optional.empty(), "", true);
        assertThat(codes(entry))
                .containsExactly(
                        AtlasError.MAPPING_OCCUPATION_UNKNOWN,
                        AtlasError.MAPPING_POST_MISSING,
                        AtlasError.MAPPING_MAJOR_UNKNOWN,
                        AtlasError.MAPPING_WEIGHT_WRONG,
                        AtlasError.MAPPING_SOURCE_MISSING,
                        AtlasError.MAPPING_TAKEN);
    }

    @Test
    void aTradeBelongsToItsOccupation() {
        var entry = new MappingRules.Entry(
                Optional.of(LATHE),
                "电焊工",
                "数控车工",
                true,
                Optional.of(NUMERIC),
                Optional.of(BigDecimal.ONE),
                "示例",
                false);
        assertThat(codes(entry)).containsExactly(AtlasError.MAPPING_TRADE_UNKNOWN);
    }
}
