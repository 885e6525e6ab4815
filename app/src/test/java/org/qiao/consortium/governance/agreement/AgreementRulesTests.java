package org.qiao.consortium.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

class AgreementRulesTests {

    private static final LocalDate BEGIN = LocalDate.parse("2026-12-01");
    private static final OrganizationId SCHOOL = new OrganizationId(new UUID(0, 1));
    private static final OrganizationId FIRM = new OrganizationId(new UUID(0, 2));

    private static Agreements.Party party(OrganizationId unit, String share) {
        return new Agreements.Party(
                unit, "甲方", "提供实训岗位", share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share)));
    }

    private static List<ErrorCode> drafting(Optional<LocalDate> until, Agreements.Party... parties) {
        return drafting(until, Optional.empty(), List.of(new Agreements.Clause("合作内容", "共建实训室")), parties);
    }

    private static List<ErrorCode> drafting(
            Optional<LocalDate> until,
            Optional<OrganizationId> clerkOf,
            List<Agreements.Clause> clauses,
            Agreements.Party... parties) {
        var draft = new Agreements.Draft(
                AgreementKind.COOPERATION,
                "共建实训室协议",
                new Agreements.Terms(BEGIN, until, List.of(parties), clauses),
                Optional.empty());
        return Rule.refusals(AgreementRules.DRAFTING, new AgreementRules.Drafting(draft, clerkOf)).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void sharesSumToAHundredOrThereAreNone() {
        assertThat(drafting(Optional.empty(), party(SCHOOL, ""), party(FIRM, "")))
                .isEmpty();
        assertThat(drafting(Optional.empty(), party(SCHOOL, "40"), party(FIRM, "60")))
                .isEmpty();
        assertThat(drafting(Optional.empty(), party(SCHOOL, "33.33"), party(FIRM, "66.67")))
                .isEmpty();
        assertThat(drafting(Optional.empty(), party(SCHOOL, "40"), party(FIRM, "59")))
                .containsExactly(AgreementError.SHARES_NOT_100);
        assertThat(drafting(Optional.empty(), party(SCHOOL, "40"), party(FIRM, "60.01")))
                .containsExactly(AgreementError.SHARES_NOT_100);
        assertThat(drafting(Optional.empty(), party(SCHOOL, "100"), party(FIRM, "")))
                .containsExactly(AgreementError.SHARES_PARTLY);
    }

    @Test
    void itNeedsTwoDifferentPartiesWithDuties() {
        assertThat(drafting(Optional.empty(), party(SCHOOL, ""))).containsExactly(AgreementError.TOO_FEW_PARTIES);
        assertThat(drafting(Optional.empty(), party(SCHOOL, ""), party(SCHOOL, "")))
                .containsExactly(AgreementError.PARTY_TWICE);
        assertThat(drafting(
                        Optional.empty(), party(SCHOOL, ""), new Agreements.Party(FIRM, "乙方", " ", Optional.empty())))
                .containsExactly(AgreementError.DUTIES_MISSING);
    }

    @Test
    void itsTermEndsNotBeforeItBegins() {
        assertThat(drafting(Optional.of(BEGIN), party(SCHOOL, ""), party(FIRM, "")))
                .isEmpty();
        assertThat(drafting(Optional.of(BEGIN.minusDays(1)), party(SCHOOL, ""), party(FIRM, "")))
                .containsExactly(AgreementError.END_BEFORE_BEGIN);
    }

    @Test
    void aUnitDraftsOnlyWhatItIsAPartyOf() {
        var clauses = List.of(new Agreements.Clause("合作内容", "共建实训室"));
        var third = Optional.of(new OrganizationId(new UUID(0, 3)));
        assertThat(drafting(Optional.empty(), third, clauses, party(SCHOOL, ""), party(FIRM, "")))
                .containsExactly(AgreementError.OWN_UNIT_MISSING);
        assertThat(drafting(Optional.empty(), Optional.of(FIRM), clauses, party(SCHOOL, ""), party(FIRM, "")))
                .isEmpty();
    }

    @Test
    void clausesHaveHeadingAndText() {
        assertThat(drafting(Optional.empty(), Optional.empty(), List.of(), party(SCHOOL, ""), party(FIRM, "")))
                .containsExactly(AgreementError.CLAUSES_MISSING);
        assertThat(drafting(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Agreements.Clause("合作内容", "")),
                        party(SCHOOL, ""),
                        party(FIRM, "")))
                .containsExactly(AgreementError.CLAUSE_EMPTY);
    }

    private static List<ErrorCode> signing(boolean inTurn, boolean onPaper, String on, boolean scanned) {
        return Rule.refusals(
                        AgreementRules.SIGNING,
                        new AgreementRules.Signing(
                                inTurn, onPaper, "孙某", Optional.of(LocalDate.parse(on)), BEGIN, scanned))
                .stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void aSignatureIsInTurnNotInTheFutureAndOnPaperWithAScan() {
        assertThat(signing(true, false, "2026-12-01", false)).isEmpty();
        assertThat(signing(true, true, "2026-12-01", true)).isEmpty();
        assertThat(signing(true, true, "2026-12-01", false)).containsExactly(AgreementError.SCAN_MISSING);
        assertThat(signing(true, false, "2026-12-02", false)).containsExactly(AgreementError.SIGNED_ON);
        assertThat(signing(false, false, "2026-12-01", false)).containsExactly(AgreementError.NOT_IN_TURN);
    }
}
