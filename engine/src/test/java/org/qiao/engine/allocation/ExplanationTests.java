package org.qiao.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    @Test
    void everyRefusalNamesAFullLimitAndTheScoreOfItsLastAdmitted() {
        Random random = new Random(21);
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        boolean[] byGroup = new boolean[1];
        for (int turn = 0; turn < 400; turn++) {
            Spec spec = StableMatchingTests.sound(random, new Spec.Shape(14, 6, 6, 2, turn % 2 == 0, true));
            Definition definition = new Definition(spec);
            Matching matching = DeferredAcceptance.solve(spec.market());
            matching.explainAll((applicant, place, post, outcome, binding, cutoff) -> {
                seen.add(outcome);
                assertThat(matching.outcome(applicant, place)).isEqualTo(outcome);
                assertThat(matching.market().choice(applicant, place)).isEqualTo(post);
                assertThat(outcome).isEqualTo(expected(spec, definition, matching, applicant, place));
                assertThat(matching.explain(applicant, place).reason()).isEqualTo(reason(spec, applicant, post));
                if (outcome == Outcome.FULL) {
                    byGroup[0] |= binding >= matching.market().posts();
                    String limit = matching.explain(applicant, place).binding().orElseThrow();
                    assertFull(definition, spec, matching, limit, spec.scores()[applicant][post], cutoff);
                    assertThat(definition.posts(limit)).contains(post);
                } else {
                    assertThat(binding).isEqualTo(-1);
                    assertThat(cutoff).isNaN();
                }
            });
        }
        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
        assertThat(byGroup[0]).isTrue();
    }

    private static Outcome expected(Spec spec, Definition definition, Matching matching, int applicant, int place) {
        int post = spec.lists()[applicant][place];
        int held = matching.postOf(applicant);
        if (reason(spec, applicant, post).isPresent()) {
            return Outcome.FORBIDDEN;
        }
        if (held == post) {
            return Outcome.ADMITTED;
        }
        if (definition.fixed.containsKey(applicant)) {
            return Outcome.FIXED_ELSEWHERE;
        }
        if (definition.rank(applicant, held) < place) {
            return Outcome.NOT_NEEDED;
        }
        return matching.opened(post) ? Outcome.FULL : Outcome.CLOSED;
    }

    private static Optional<String> reason(Spec spec, int applicant, int post) {
        return IntStream.range(0, spec.forbidden().size())
                .filter(f -> Arrays.equals(spec.forbidden().get(f), new int[] {applicant, post}))
                .mapToObj(f -> "R" + f)
                .findFirst();
    }

    private static void assertFull(
            Definition definition, Spec spec, Matching matching, String limit, double own, double cutoff) {
        List<Integer> held = IntStream.range(0, spec.lists().length)
                .filter(a -> definition.posts(limit).contains(matching.postOf(a)))
                .boxed()
                .toList();
        assertThat(held).hasSize(definition.most(limit));
        double last = held.stream()
                .filter(a -> !definition.fixed.containsKey(a))
                .mapToDouble(a -> spec.scores()[a][matching.postOf(a)])
                .min()
                .orElse(Double.NaN);
        assertThat(cutoff).isEqualTo(Double.valueOf(last));
        assertThat(own > last).isFalse();
    }

    @Test
    void tellsPlaceByPlaceWhatHappened() {
        MarketBuilder builder = new MarketBuilder("2026");
        builder.post("lathe", 1, 0);
        builder.post("mill", 1, 0);
        builder.post("office", 5, 0);
        builder.post("lab", 5, 3);
        builder.limit("workshop", 1, "lathe", "mill");
        builder.applicant("li");
        builder.choice("lathe", 90).choice("office", 60);
        builder.applicant("wang");
        builder.choice("lab", 99).choice("office", 70).choice("mill", 80).choice("lathe", 80.5);
        builder.forbid("wang", "office", "DISTANCE").forbid("wang", "office", "AGE");
        builder.applicant("zhao");
        builder.choice("mill", 85).choice("office", 10);
        builder.fix("zhao", "office");
        Matching matching = DeferredAcceptance.solve(builder.build());

        assertThat(outcomes(matching, 0)).containsExactly(Outcome.ADMITTED, Outcome.NOT_NEEDED);
        assertThat(outcomes(matching, 1))
                .containsExactly(Outcome.CLOSED, Outcome.FORBIDDEN, Outcome.FULL, Outcome.FULL);
        assertThat(outcomes(matching, 2)).containsExactly(Outcome.FIXED_ELSEWHERE, Outcome.ADMITTED);
        assertThat(matching.explain(1, 1).reason()).contains("AGE;DISTANCE");
        Explanation mill = matching.explain(1, 2);
        assertThat(mill.binding()).contains("workshop");
        assertThat(mill.cutoff()).hasValue(90);
        assertThat(matching.explain(1, 3).binding()).contains("lathe");
        assertThat(matching.cutoff(1)).hasValue(90);
        assertThat(matching.cutoff(2)).isEmpty();
        assertThat(matching.admitted(2)).isEqualTo(1);
        assertThat(matching.opened(3)).isFalse();
        assertThat(matching.postOf(1)).isEqualTo(-1);
    }

    private static List<Outcome> outcomes(Matching matching, int applicant) {
        return IntStream.range(0, matching.market().listLength(applicant))
                .mapToObj(place -> matching.outcome(applicant, place))
                .toList();
    }
}
