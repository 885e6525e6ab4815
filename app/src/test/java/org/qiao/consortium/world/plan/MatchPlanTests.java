package org.qiao.consortium.world.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.world.plan.PlannedMatch.Outcome;
import org.qiao.consortium.world.plan.PlannedStudent.ConsentAnswer;

class MatchPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<PlannedMatch> MATCHES = MatchPlan.on(TODAY, PostPlan.on(TODAY), StudentPlan.on(TODAY));

    @Test
    void holdsMatchesThatCameToEveryOutcome() {
        assertThat(MATCHES).hasSizeBetween(300, 400);
        assertThat(MATCHES.stream().map(PlannedMatch::outcome).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Outcome.values());
    }

    @Test
    void bringsNobodyTogetherWithTheSamePostTwice() {
        assertThat(MATCHES.stream()
                        .map(it -> it.post().key() + it.student().studentNumber())
                        .distinct())
                .hasSameSizeAs(MATCHES);
    }

    @Test
    void letsNobodySignTwice() {
        var signed = MATCHES.stream()
                .filter(it -> it.outcome().reached(Outcome.OFFERED))
                .toList();

        assertThat(signed).isNotEmpty();
        assertThat(signed.stream().map(it -> it.student().studentNumber())).doesNotHaveDuplicates();
        assertThat(signed.stream().collect(Collectors.groupingBy(PlannedMatch::post, Collectors.counting())))
                .allSatisfy((post, count) -> assertThat(count).isLessThan(post.heads()));
    }

    @Test
    void opensNoContactOfAMinorWithoutTheGuardian() {
        assertThat(MATCHES)
                .filteredOn(it -> it.student().isMinorOn(TODAY) && it.outcome().isAgreed())
                .allMatch(it -> it.student().consent() == ConsentAnswer.GIVEN_AND_CONFIRMED_BY_GUARDIAN);
    }

    @Test
    void beginsNoMatchBeforeItsPostWasPublishedOrAfterToday() {
        assertThat(MATCHES)
                .allSatisfy(it -> assertThat(it.openedOn())
                        .isBetween(it.post().decidedOn().orElseThrow(), TODAY));
    }
}
