package org.qiao.consortium.governance.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.GovernanceError.*;
import static org.qiao.consortium.governance.Units.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiao.consortium.governance.Codes;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.governance.verification.VerificationRules.Case;
import org.qiao.consortium.governance.verification.VerificationRules.Taking;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

class VerificationRulesTests {

    private static final OrganizationId OFFICE = new OrganizationId(UUID.randomUUID());

    private static OrganizationView unit(Optional<CreditCode> code, boolean intermediary, String agencyLicence) {
        return new OrganizationView(
                new OrganizationId(UUID.randomUUID()),
                "DW-2026-000001",
                "某企业（示例）",
                OrganizationKind.EXTERNAL,
                code,
                "620702",
                "0511",
                10,
                intermediary,
                agencyLicence,
                false,
                true);
    }

    private static OrganizationView firm() {
        return unit(Optional.of(Codes.next("92")), false, "");
    }

    private static List<ErrorCode> broken(OrganizationView unit, Findings found) {
        return Rule.refusals(VerificationRules.VERIFICATION, new Case(unit, found, 30, OFFICE, TODAY)).stream()
                .map(Refusal::code)
                .toList();
    }

    private static Findings found(
            LocalDate seen, CreditStanding credit, LocalDate checked, LocalDate called, CallResult call) {
        return new Findings("620702000001", seen, credit, checked, "信用中国", called, "马德海 理事长", call);
    }

    @Test
    void anOutsideUnitInOrderIsVerified() {
        assertThat(broken(firm(), Units.inOrder())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void theCreditWasLookedUpWithinThirtyDays(int daysAgo, boolean fresh) {
        var found = found(TODAY, CreditStanding.CLEAR, TODAY.minusDays(daysAgo), TODAY, CallResult.CONFIRMED);
        assertThat(broken(firm(), found).isEmpty()).isEqualTo(fresh);
    }

    @ParameterizedTest
    @CsvSource({"ABNORMAL", "DISHONEST"})
    void aBadRecordIsNotVerified(CreditStanding credit) {
        assertThat(broken(firm(), found(TODAY, credit, TODAY, TODAY, CallResult.CONFIRMED)))
                .containsExactly(CREDIT_NOT_CLEAR);
    }

    @ParameterizedTest
    @CsvSource({"UNREACHED", "DENIED"})
    void theCallMustConfirm(CallResult call) {
        assertThat(broken(firm(), found(TODAY, CreditStanding.CLEAR, TODAY, TODAY, call)))
                .containsExactly(CALL_NOT_CONFIRMED);
    }

    @Test
    void nothingHappensTomorrow() {
        var tomorrow = TODAY.plusDays(1);
        assertThat(broken(firm(), found(tomorrow, CreditStanding.CLEAR, tomorrow, tomorrow, CallResult.CONFIRMED)))
                .containsExactly(DATE_IN_FUTURE, DATE_IN_FUTURE, DATE_IN_FUTURE);
    }

    @Test
    void wordsMustBeThere() {
        var empty = new Findings(" ", TODAY, CreditStanding.CLEAR, TODAY, "", TODAY, "", CallResult.CONFIRMED);
        assertThat(broken(firm(), empty)).containsExactly(LICENCE_MISSING, CREDIT_SOURCE_MISSING, CALLED_NOBODY);
    }

    @Test
    void anAgencyShowsItsLicence() {
        var code = Optional.of(Codes.next("91"));
        assertThat(broken(unit(code, true, ""), Units.inOrder())).containsExactly(AGENCY_LICENCE_MISSING);
        assertThat(broken(unit(code, true, "甘人社许可第1号"), Units.inOrder())).isEmpty();
    }

    @Test
    void withoutACodeThereIsNothingToLookUp() {
        assertThat(broken(unit(Optional.empty(), false, ""), Units.inOrder())).containsExactly(CODE_UNKNOWN);
    }

    @Test
    void nobodyVerifiesTheOwnUnit() {
        var unit = firm();
        var errors =
                Rule.refusals(VerificationRules.VERIFICATION, new Case(unit, Units.inOrder(), 30, unit.id(), TODAY));
        assertThat(errors).extracting(Refusal::code).containsExactly(OWN_UNIT);
    }

    @Test
    void onlyWhatStandsIsWithdrawnAndWithAReason() {
        assertThat(taken(Optional.of(VerificationStatus.VERIFIED), "停业")).isEmpty();
        assertThat(taken(Optional.of(VerificationStatus.WITHDRAWN), "停业")).containsExactly(NOT_VERIFIED);
        assertThat(taken(Optional.empty(), " ")).containsExactly(NOT_VERIFIED, REASON_MISSING);
    }

    private static List<ErrorCode> taken(Optional<VerificationStatus> current, String reason) {
        return Rule.refusals(VerificationRules.WITHDRAWAL, new Taking(current, reason)).stream()
                .map(Refusal::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false, NONE",
                "-, -, true, ASKED",
                "VERIFIED, 0, false, VERIFIED",
                "VERIFIED, 0, true, VERIFIED",
                "VERIFIED, -1, false, EXPIRED",
                "VERIFIED, -1, true, ASKED",
                "REFUSED, -, false, REFUSED",
                "REFUSED, -, true, ASKED",
                "WITHDRAWN, -, false, WITHDRAWN",
                "WITHDRAWN, -, true, ASKED"
            })
    void peopleRead(String conclusion, Integer daysLeft, boolean asked, VerificationState state) {
        var until = daysLeft == null ? null : TODAY.plusDays(daysLeft);
        assertThat(VerificationState.of(conclusion, until, asked, TODAY)).isEqualTo(state);
    }
}
