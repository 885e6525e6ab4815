package org.qiao.consortium.atlas.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.AtlasError;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

class SchemeRulesTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static List<ErrorCode> codes(SchemeRules.NewScheme scheme) {
        return Rule.refusals(SchemeRules.SCHEME, scheme).stream()
                .map(Refusal::code)
                .toList();
    }

    private static SchemeRules.NewScheme until(LocalDate end) {
        return new SchemeRules.NewScheme("新方案", "文件", Optional.of(START), Optional.of(end), List.of("旧方案"));
    }

    @Test
    void mayEndOnTheDayOnWhichItStartsButNotBefore() {
        assertThat(codes(until(START))).isEmpty();
        assertThat(codes(until(START.minusDays(1)))).containsExactly(AtlasError.SCHEME_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void isASchemeOfItsOwnAndNotItsPredecessorEdited() {
        assertThat(codes(new SchemeRules.NewScheme("旧方案", "文件", Optional.of(START), Optional.empty(), List.of("旧方案"))))
                .containsExactly(AtlasError.SCHEME_NAME_TAKEN);
    }

    @Test
    void saysAllThatIsMissing() {
        assertThat(codes(new SchemeRules.NewScheme("", "", Optional.empty(), Optional.empty(), List.of())))
                .containsExactly(
                        AtlasError.SCHEME_NAME_MISSING,
                        AtlasError.SCHEME_SOURCE_MISSING,
                        AtlasError.SCHEME_START_MISSING);
    }

    @Test
    void unknownCodesAndNumbersAreNamed() {
        var refusals = Rule.refusals(
                SchemeRules.CHAIN,
                new SchemeRules.ChainEntry("种业", List.of(), List.of("9999", "XX"), List.of("DW-2026-999999")));
        assertThat(refusals)
                .extracting(Refusal::arguments)
                .containsExactly(List.of("9999、XX"), List.of("DW-2026-999999"));
    }
}
