package org.qiao.consortium.governance.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.GovernanceError.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiao.consortium.governance.Codes;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.governance.member.MemberRules.Admission;
import org.qiao.consortium.governance.member.MemberRules.Entry;
import org.qiao.consortium.governance.member.MemberRules.Standing;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

class MemberRulesTests {

    private static List<ErrorCode> broken(Entry entry) {
        return Rule.refusals(MemberRules.ENTRY, entry).stream()
                .map(Refusal::code)
                .toList();
    }

    private static Entry known(Particulars unit) {
        return new Entry(unit, false, false, true, true);
    }

    @Test
    void aFirmWithEverythingIsEntered() {
        assertThat(broken(known(Units.firm("穗语谣种业（示例）")))).isEmpty();
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        var nothing = new Particulars(
                " ",
                "",
                OrganizationKind.ENTERPRISE,
                Optional.empty(),
                "",
                "",
                0,
                "",
                "",
                false,
                "",
                "",
                Optional.empty(),
                false);
        assertThat(broken(new Entry(nothing, false, true, false, true)))
                .containsExactly(NAME_MISSING, CREDIT_CODE_MISSING, REGION_MISSING, INDUSTRY_MISSING, CONTACT_MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"GOVERNMENT", "PARK", "SCHOOL", "INDUSTRY", "RESEARCH"})
    void publicBodiesMayBeEnteredBeforeTheirCodeIsKnown(OrganizationKind kind) {
        assertThat(broken(known(Particulars.of("某单位（示例）", "", kind, "620702")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTERPRISE", "EXTERNAL"})
    void employersMayNot(OrganizationKind kind) {
        assertThat(broken(known(Particulars.of("某单位（示例）", "", kind, "620702")))).contains(CREDIT_CODE_MISSING);
    }

    @Test
    void aTakenCodeIsSaidInOtherWordsToTheOneWhoRegistersOneself() {
        var unit = Units.firm("穗语谣种业（示例）");
        assertThat(broken(new Entry(unit, true, false, true, true))).containsExactly(CREDIT_CODE_TAKEN);
        assertThat(broken(new Entry(unit, true, true, true, true))).containsExactly(CREDIT_CODE_TAKEN_YOURSELF);
    }

    @Test
    void aNameMayHaveAHundredCharacters() {
        assertThat(broken(known(Units.firm("名".repeat(100))))).isEmpty();
        assertThat(broken(known(Units.firm("名".repeat(101))))).containsExactly(NAME_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, 91, true",
        "ENTERPRISE, 92, true",
        "ENTERPRISE, 93, true",
        "ENTERPRISE, N1, true",
        "ENTERPRISE, N2, true",
        "ENTERPRISE, N3, true",
        "ENTERPRISE, 52, true",
        "ENTERPRISE, 11, false",
        "ENTERPRISE, 12, false",
        "ENTERPRISE, 51, false",
        "GOVERNMENT, 11, true",
        "GOVERNMENT, 12, true",
        "GOVERNMENT, 13, true",
        "GOVERNMENT, 91, false",
        "SCHOOL, 12, true",
        "SCHOOL, 52, true",
        "SCHOOL, 91, true",
        "SCHOOL, 92, false",
        "PARK, 12, true",
        "PARK, 91, true",
        "PARK, 52, false",
        "INDUSTRY, 51, true",
        "INDUSTRY, 91, false",
        "RESEARCH, 12, true",
        "RESEARCH, 52, true",
        "RESEARCH, 93, false",
        "EXTERNAL, 91, true",
        "EXTERNAL, 12, true",
        "EXTERNAL, N2, true",
        "EXTERNAL, 53, true"
    })
    void theCodeTellsWhoRegisteredIt(OrganizationKind kind, String authority, boolean fits) {
        assertThat(MemberRules.fits(Codes.next(authority), kind)).isEqualTo(fits);
    }

    private static List<ErrorCode> broken(Admission admission) {
        return Rule.refusals(MemberRules.ADMISSION, admission).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void aDecisionMayBeOfTodayAndNotOfTomorrow() {
        var today = LocalDate.of(2026, 11, 22);
        assertThat(broken(new Admission(OrganizationKind.ENTERPRISE, today, "理事会第一次会议", today)))
                .isEmpty();
        assertThat(broken(new Admission(OrganizationKind.ENTERPRISE, today.plusDays(1), "理事会第一次会议", today)))
                .containsExactly(DECISION_IN_FUTURE);
    }

    @Test
    void anOutsideUnitIsNoMemberAndADecisionHasABasis() {
        var today = LocalDate.of(2026, 11, 22);
        assertThat(broken(new Admission(OrganizationKind.EXTERNAL, today, " ", today)))
                .containsExactly(EXTERNAL_IS_NO_MEMBER, BASIS_MISSING);
    }

    private static List<ErrorCode> broken(Standing standing) {
        return Rule.refusals(MemberRules.STANDING, standing).stream()
                .map(Refusal::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CARRIER_PARK, PARK, true", "CARRIER_PARK, ENTERPRISE, false", "LEAD_SCHOOL, SCHOOL, true",
        "LEAD_SCHOOL, PARK, false", "LEAD_ENTERPRISE, ENTERPRISE, true", "LEAD_ENTERPRISE, SCHOOL, false",
        "MEMBER, GOVERNMENT, true"
    })
    void aStandingGoesWithAKind(MemberStanding standing, OrganizationKind kind, boolean allowed) {
        var now = standing == MemberStanding.MEMBER ? MemberStanding.LEAD_ENTERPRISE : MemberStanding.MEMBER;
        var errors = broken(new Standing(MembershipStatus.ACTIVE, kind, now, standing, false, "方案一"));
        assertThat(errors.isEmpty()).isEqualTo(allowed);
    }

    @Test
    void onlyAMemberHasAStanding() {
        assertThat(broken(new Standing(
                        MembershipStatus.UNDER_REVIEW,
                        OrganizationKind.PARK,
                        MemberStanding.MEMBER,
                        MemberStanding.CARRIER_PARK,
                        false,
                        "方案一")))
                .containsExactly(STANDING_OTHER_KIND);
    }

    @Test
    void thereIsOneCarrierParkAndThereMayBeTwoLeadEnterprises() {
        assertThat(broken(new Standing(
                        MembershipStatus.ACTIVE,
                        OrganizationKind.PARK,
                        MemberStanding.MEMBER,
                        MemberStanding.CARRIER_PARK,
                        true,
                        "方案一")))
                .containsExactly(STANDING_TAKEN);
        assertThat(broken(new Standing(
                        MembershipStatus.ACTIVE,
                        OrganizationKind.ENTERPRISE,
                        MemberStanding.MEMBER,
                        MemberStanding.LEAD_ENTERPRISE,
                        true,
                        "方案一")))
                .isEmpty();
    }
}
