package org.qiao.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The solver against exhaustive enumeration of small markets. */
class StableMatchingTests {

    private static final Spec.Shape SMALL = new Spec.Shape(5, 4, 4, 2, false, true);

    @Test
    void isTheStableMatchingThatEveryApplicantLikesBest() {
        Random random = new Random(11);
        int several = 0;
        for (int turn = 0; turn < 1000; turn++) {
            Spec spec = sound(random, SMALL);
            Definition definition = new Definition(spec);
            int[] found = DeferredAcceptance.solve(spec.market()).posts();
            List<int[]> stable =
                    definition.feasible().stream().filter(definition::stable).toList();
            assertThat(stable).as("turn %d", turn).anyMatch(other -> Arrays.equals(other, found));
            for (int[] other : stable) {
                for (int a = 0; a < found.length; a++) {
                    assertThat(definition.rank(a, found[a]))
                            .as("turn %d, applicant %d", turn, a)
                            .isLessThanOrEqualTo(definition.rank(a, other[a]));
                }
            }
            several += stable.size() > 1 ? 1 : 0;
        }
        assertThat(several).as("markets with a choice among stable matchings").isGreaterThan(30);
    }

    @Test
    void theVerifierPassesExactlyTheStableMatchings() {
        Random random = new Random(12);
        int blocked = 0;
        for (int turn = 0; turn < 400; turn++) {
            Spec spec = sound(random, SMALL);
            Definition definition = new Definition(spec);
            Market market = spec.market();
            for (int[] matching : definition.feasible()) {
                boolean stable = definition.stable(matching);
                assertThat(Verifier.verify(market, matching).isEmpty())
                        .as("turn %d, %s", turn, Arrays.toString(matching))
                        .isEqualTo(stable);
                blocked += stable ? 0 : 1;
            }
        }
        assertThat(blocked).isGreaterThan(10_000);
    }

    @Test
    void doesNotDependOnTheOrderOfTheInput() {
        Random random = new Random(13);
        for (int turn = 0; turn < 500; turn++) {
            Spec spec = sound(random, new Spec.Shape(12, 6, 6, 3, true, true));
            List<String> once = Spec.named(DeferredAcceptance.solve(spec.market()));
            for (int shuffle = 0; shuffle < 3; shuffle++) {
                assertThat(Spec.named(DeferredAcceptance.solve(spec.market(random, true))))
                        .as("turn %d", turn)
                        .isEqualTo(once);
            }
        }
    }

    @Test
    void nobodyGainsByAnotherList() {
        Random random = new Random(14);
        List<int[]> lists = new ArrayList<>();
        orderedSubsets(new int[0], 4, lists);
        assertThat(lists).hasSize(65);
        for (int turn = 0; turn < 300; turn++) {
            Spec spec = sound(random, SMALL);
            Definition truth = new Definition(spec);
            int[] honest = DeferredAcceptance.solve(spec.market()).posts();
            for (int a = 0; a < honest.length; a++) {
                for (int[] list : lists) {
                    int post = DeferredAcceptance.solve(spec.withList(a, list).market())
                            .postOf(a);
                    assertThat(truth.rank(a, post))
                            .as("turn %d, applicant %d says %s", turn, a, Arrays.toString(list))
                            .isGreaterThanOrEqualTo(truth.rank(a, honest[a]));
                }
            }
        }
    }

    @Test
    void moreSeatsHarmNobodyWhereNoLimitIsShared() {
        Random random = new Random(15);
        for (int turn = 0; turn < 500; turn++) {
            Spec spec = sound(random, new Spec.Shape(8, 5, 5, 0, false, true));
            Definition definition = new Definition(spec);
            int[] before = DeferredAcceptance.solve(spec.market()).posts();
            int post = random.nextInt(5);
            int[] after = DeferredAcceptance.solve(
                            spec.withSeats(post, spec.seats()[post] + 1).market())
                    .posts();
            for (int a = 0; a < before.length; a++) {
                assertThat(definition.rank(a, after[a]))
                        .as("turn %d", turn)
                        .isLessThanOrEqualTo(definition.rank(a, before[a]));
            }
        }
    }

    @Test
    void isStableInLargeMarketsWithDeepLimitsAndManyTies() {
        Random random = new Random(16);
        for (int turn = 0; turn < 30; turn++) {
            Spec spec = sound(random, new Spec.Shape(400, 60, 20, 4, turn % 2 == 0, false));
            Market market = spec.market();
            Matching matching = DeferredAcceptance.solve(market);
            assertThat(Verifier.verify(market, matching.posts()))
                    .as("turn %d", turn)
                    .isEmpty();
        }
    }

    private static void orderedSubsets(int[] prefix, int posts, List<int[]> all) {
        all.add(prefix);
        for (int post = 0; post < posts; post++) {
            int next = post;
            if (Arrays.stream(prefix).noneMatch(p -> p == next)) {
                int[] longer = Arrays.copyOf(prefix, prefix.length + 1);
                longer[prefix.length] = post;
                orderedSubsets(longer, posts, all);
            }
        }
    }

    /** A random market whose fixed pairs fit under its limits. */
    static Spec sound(Random random, Spec.Shape shape) {
        while (true) {
            Spec spec = Spec.random(random, shape);
            try {
                spec.market();
                return spec;
            } catch (FaultyMarket e) {
                assertThat(e.faults()).allMatch(fault -> fault.kind() == Fault.Kind.FIXED_BEYOND_LIMIT);
            }
        }
    }
}
