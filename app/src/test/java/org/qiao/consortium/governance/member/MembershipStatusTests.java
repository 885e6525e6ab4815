package org.qiao.consortium.governance.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refused;

class MembershipStatusTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "APPLIED, UNDER_REVIEW",
        "APPLIED, DECLINED",
        "UNDER_REVIEW, ACTIVE",
        "UNDER_REVIEW, DECLINED",
        "ACTIVE, EXITED",
        "DECLINED, APPLIED",
        "EXITED, APPLIED"
    })
    void allows(MembershipStatus from, MembershipStatus to) {
        assertThat(from.leadsTo(to)).isTrue();
    }

    @Test
    void allowsNothingElse() {
        var allowed = 0;
        for (var from : MembershipStatus.values()) {
            for (var to : MembershipStatus.values()) {
                allowed += from.leadsTo(to) ? 1 : 0;
            }
        }
        assertThat(allowed).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsReachedFromAnApplicationAndLeadsSomewhere(MembershipStatus status) {
        var reached = EnumSet.of(MembershipStatus.APPLIED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            var from = open.remove();
            for (var to : MembershipStatus.values()) {
                if (from.leadsTo(to) && reached.add(to)) {
                    open.add(to);
                }
            }
        }
        assertThat(reached).contains(status);
        assertThat(List.of(MembershipStatus.values())).anyMatch(status::leadsTo);
    }

    private static Membership applied() {
        return Membership.applied(
                UUID.randomUUID(),
                new ConsortiumId(UUID.randomUUID()),
                new OrganizationId(UUID.randomUUID()),
                DAY.minusDays(10));
    }

    @Test
    void whoeverWasNotReviewedIsNotAdmitted() {
        assertThatThrownBy(() -> applied().move(MembershipStatus.ACTIVE, DAY)).isInstanceOf(Refused.class);
    }

    @Test
    void leavingEndsTheStandingAndKeepsTheDayOfJoining() {
        var left = applied()
                .move(MembershipStatus.UNDER_REVIEW, DAY)
                .move(MembershipStatus.ACTIVE, DAY)
                .stand(MemberStanding.LEAD_SCHOOL)
                .move(MembershipStatus.EXITED, DAY.plusDays(5));
        assertThat(left.standing()).isEqualTo(MemberStanding.MEMBER);
        assertThat(left.joinedOn()).contains(DAY);
        assertThat(left.leftOn()).contains(DAY.plusDays(5));
    }

    @Test
    void applyingAgainBeginsAnew() {
        var again = applied().move(MembershipStatus.DECLINED, DAY).move(MembershipStatus.APPLIED, DAY.plusDays(30));
        assertThat(again.appliedOn()).isEqualTo(DAY.plusDays(30));
        assertThat(again.joinedOn()).isEmpty();
    }
}
