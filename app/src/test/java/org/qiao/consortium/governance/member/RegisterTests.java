package org.qiao.consortium.governance.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiao.consortium.governance.Units.NOW;
import static org.qiao.consortium.governance.Units.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.Codes;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RegisterTests {

    @Autowired
    ConsortiumFounding founding;

    @Autowired
    OrganizationRegister register;

    @Autowired
    RegisterOrganization registering;

    @Autowired
    OrganizationStore store;

    @Autowired
    EmployerVerification verification;

    @Autowired
    Organizations organizations;

    @Autowired
    Deeds deeds;

    @Autowired
    Notices notices;

    private static Founded founded;
    private Actor office;

    @BeforeEach
    void consortium() {
        if (founded == null) {
            founded = Units.found(founding);
        }
        office = Units.secretariat(founded);
    }

    private static List<Refusal> refusals(Callable<?> deed) {
        try {
            deed.call();
            return List.of();
        } catch (Refused refused) {
            return refused.refusals();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepsWhatItIsTold() {
        var unit = Units.firm("拾穗歌合作社（示例）", Codes.next("93"));
        var id = register.register(unit, office, NOW);
        assertThat(store.get(id).particulars()).isEqualTo(unit);
        assertThat(organizations.find(id, TODAY).orElseThrow().number()).matches("DW-2026-\\d{6}");
    }

    @Test
    void aRevisionAgainstAnOldVersionIsStale() {
        var id = register.register(Units.firm("甲（示例）"), office, NOW);
        registering.revise(id, store.get(id).particulars(), 0, office, NOW);
        assertThatThrownBy(() -> registering.revise(id, store.get(id).particulars(), 0, office, NOW))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aRevisionTellsWhichFieldsAndNotWhatStoodThere() {
        assertThat(RegisterOrganization.changedFields(Units.firm("甲（示例）"), Units.firm("乙（示例）")))
                .containsExactly("name", "creditCode");
    }

    @Test
    void goesFromApplicationToExitWithATrail() {
        var joined = register.registerItself(Units.firm("走完全程（示例）"), clerk("whole-way"), founded.consortium(), NOW);
        var unit = joined.organization();
        var at = founded.consortium();
        register.apply(unit, at, office, NOW.plusMillis(500));
        register.takeUpForReview(unit, at, office, NOW.plusSeconds(1));
        register.admit(unit, at, TODAY, "理事会第一次会议", office, NOW.plusSeconds(2));
        register.stand(unit, at, MemberStanding.LEAD_ENTERPRISE, "遴选结果", office, NOW.plusSeconds(3));
        register.exit(unit, at, "迁往外地", office, NOW.plusSeconds(4));
        assertThat(deeds.trail(Organization.subjectOf(unit)))
                .extracting(DeedLine::deed)
                .containsExactly("退出联合体", "确定在联合体中的地位", "批准为正式成员", "开始审查入会申请", "申请加入联合体", "申请用人单位核验", "登记单位");
        assertThat(notices.unread(joined.clerk())).isEqualTo(2);
    }

    @Test
    void whoeverNeverAppliedIsNotAdmitted() {
        var unit = register.register(Units.firm("没有申请（示例）"), office, NOW);
        assertThat(refusals(() -> {
                    register.admit(unit, founded.consortium(), TODAY, "理事会", office, NOW);
                    return null;
                }))
                .extracting(Refusal::code)
                .containsExactly(GovernanceError.NEVER_APPLIED);
    }

    @Test
    void thereIsOneLeadSchool() {
        var first = member(Particulars.of("第一学校（示例）", "", OrganizationKind.SCHOOL, "620702"));
        var second = member(Particulars.of("第二学校（示例）", "", OrganizationKind.SCHOOL, "620702"));
        register.stand(first, founded.consortium(), MemberStanding.LEAD_SCHOOL, "方案一", office, NOW);
        assertThat(refusals(() -> {
                    register.stand(second, founded.consortium(), MemberStanding.LEAD_SCHOOL, "方案一", office, NOW);
                    return null;
                }))
                .extracting(Refusal::code)
                .containsExactly(GovernanceError.STANDING_TAKEN);
    }

    @Test
    void ofTwoParksThatAreToCarryAtOnceOneIsRefused() throws Exception {
        var units = List.of("第一园区（示例）", "第二园区（示例）").stream()
                .map(name -> member(Particulars.of(name, "", OrganizationKind.PARK, "620702")))
                .toList();
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var tries = units.stream()
                    .map(unit -> two.submit(() -> {
                        start.await();
                        return refusals(() -> {
                            register.stand(unit, founded.consortium(), MemberStanding.CARRIER_PARK, "方案一", office, NOW);
                            return null;
                        });
                    }))
                    .toList();
            var answers = List.of(tries.get(0).get(), tries.get(1).get());
            assertThat(answers.stream().flatMap(List::stream).map(Refusal::code))
                    .containsExactly(GovernanceError.STANDING_TAKEN);
        }
    }

    @Test
    void aStandingThatTheUnitHasIsNotGivenAgain() {
        var firm = member(Units.firm("已经牵头（示例）"));
        register.stand(firm, founded.consortium(), MemberStanding.LEAD_ENTERPRISE, "遴选结果", office, NOW);
        assertThat(refusals(() -> {
                    register.stand(firm, founded.consortium(), MemberStanding.LEAD_ENTERPRISE, "遴选", office, NOW);
                    return null;
                }))
                .extracting(Refusal::code)
                .containsExactly(GovernanceError.STANDING_UNCHANGED);
    }

    private org.qiao.consortium.shared.OrganizationId member(Particulars unit) {
        var id = register.register(unit, office, NOW);
        register.apply(id, founded.consortium(), office, NOW);
        register.takeUpForReview(id, founded.consortium(), office, NOW);
        register.admit(id, founded.consortium(), TODAY, "方案二（一）", office, NOW);
        return id;
    }

    @Test
    void aVerificationHoldsOneYearToTheDayAndEndsWithdrawn() {
        var unit = register.register(Units.firm("核验（示例）"), office, NOW);
        assertThat(verified(unit, TODAY)).isFalse();
        var until = verification.verify(unit, Units.inOrder(), office, NOW);
        assertThat(until).isEqualTo(TODAY.plusMonths(12));
        assertThat(verified(unit, until)).isTrue();
        assertThat(verified(unit, until.plusDays(1))).isFalse();
        verification.withdraw(unit, "查实停业", office, NOW.plusSeconds(1));
        assertThat(verified(unit, TODAY)).isFalse();
    }

    @Test
    void aRefusalEndsAnEarlierVerificationAndAllowsToAskAgain() {
        var unit = register.register(Units.firm("复核（示例）"), office, NOW);
        verification.verify(unit, Units.inOrder(), office, NOW);
        verification.refuse(unit, "证照注销", office, NOW.plusSeconds(1));
        assertThat(verified(unit, TODAY)).isFalse();
        verification.ask(unit, office, NOW.plusSeconds(2));
        assertThat(refusals(() -> {
                    verification.ask(unit, office, NOW.plusSeconds(3));
                    return null;
                }))
                .extracting(Refusal::code)
                .containsExactly(GovernanceError.ALREADY_ASKED);
        verification.verify(unit, Units.inOrder(), office, NOW.plusSeconds(4));
        assertThat(verified(unit, TODAY)).isTrue();
    }

    private boolean verified(org.qiao.consortium.shared.OrganizationId unit, java.time.LocalDate on) {
        return organizations.find(unit, on).orElseThrow().verifiedEmployer();
    }

    private static NewPerson clerk(String userName) {
        return new NewPerson(userName, "苏文远", Optional.empty(), Optional.of("clerk-password-1"));
    }

    @Test
    void ofTwoWhoRegisterTheSameCodeAtOnceOneIsToldSoAndLeavesNothing() throws Exception {
        CreditCode code = Codes.next("92");
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var tries = List.of("first-of-two", "second-of-two").stream()
                    .map(name -> two.submit(() -> {
                        start.await();
                        return refusals(() -> register.registerItself(
                                Units.firm("同一家（示例）", code), clerk(name), founded.consortium(), NOW));
                    }))
                    .toList();
            var answers = List.of(tries.get(0).get(), tries.get(1).get());
            assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
            assertThat(answers)
                    .filteredOn(it -> !it.isEmpty())
                    .singleElement()
                    .satisfies(it -> assertThat(it)
                            .extracting(Refusal::code)
                            .containsExactly(GovernanceError.CREDIT_CODE_TAKEN_YOURSELF));
        }
    }

    @Test
    void aConsortiumIsFoundedOnce() {
        assertThat(refusals(() -> Units.found(founding)))
                .extracting(Refusal::code)
                .containsExactly(GovernanceError.ALREADY_FOUNDED);
    }
}
