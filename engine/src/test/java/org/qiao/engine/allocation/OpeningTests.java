package org.qiao.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OpeningTests {

    private final MarketBuilder builder = new MarketBuilder("s");

    @Test
    void aPostBelowItsMinimumClosesAndThoseItHadGoOn() {
        builder.post("small", 3, 2);
        builder.post("other", 3, 0);
        applicant("x", "small", "other");
        applicant("y", "other");
        Matching matching = DeferredAcceptance.solve(builder.build());
        assertThat(matching.posts()).containsExactly(1, 1);
        assertThat(matching.opened(0)).isFalse();
        assertThat(matching.explain(0, 0).outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(matching.cutoff(0)).isEmpty();
        assertThat(matching.binding(0)).isEmpty();
    }

    @Test
    void theEmptierOfTwoPostsClosesAndFillsTheOther() {
        builder.post("two of three", 3, 3);
        builder.post("one of two", 3, 2);
        applicant("x", "two of three", "one of two");
        applicant("y", "one of two", "two of three");
        applicant("z", "two of three");
        Matching matching = DeferredAcceptance.solve(builder.build());
        assertThat(matching.posts()).containsExactly(0, 0, 0);
        assertThat(matching.opened(1)).isFalse();
    }

    @Test
    void theEmptierClosesAlsoWhenItWasToldFirst() {
        builder.post("one of two", 3, 2);
        builder.post("two of three", 3, 3);
        applicant("x", "two of three", "one of two");
        applicant("y", "one of two", "two of three");
        applicant("z", "two of three");
        assertThat(DeferredAcceptance.solve(builder.build()).posts()).containsExactly(1, 1, 1);
    }

    @Test
    void whoLeftAClosedPostIsNoLongerTheWorstOfItsUnit() {
        builder.post("closing", 2, 2);
        builder.post("open", 3, 0);
        builder.post("other", 3, 0);
        builder.limit("unit", 2, "closing", "open");
        builder.post("closing later", 3, 3);
        scored("low", 1, "closing", "other");
        scored("mid", 5, "open", "closing", "closing later");
        scored("high", 8, "closing later", "open");
        scored("higher", 9, "closing later", "open");
        assertThat(DeferredAcceptance.solve(builder.build()).posts()).containsExactly(2, -1, 1, 1);
    }

    @Test
    void whatCanNeverReachItsMinimumClosesBeforeAnythingElse() {
        builder.post("hopeless", 3, 3);
        builder.post("possible", 3, 3);
        applicant("x", "hopeless", "possible");
        applicant("y", "hopeless", "possible");
        applicant("z", "possible");
        Matching matching = DeferredAcceptance.solve(builder.build());
        assertThat(matching.posts()).containsExactly(1, 1, 1);
    }

    @Test
    void ofTwoEquallyFilledTheOneWithTheLaterLotCloses() {
        for (String seed : new String[] {"1", "2", "3", "4", "5", "6"}) {
            MarketBuilder told = new MarketBuilder(seed);
            told.post("p", 2, 2);
            told.post("q", 2, 2);
            told.applicant("x");
            told.choice("p", 1).choice("q", 1);
            told.applicant("y");
            told.choice("q", 1).choice("p", 1);
            boolean pIsEarlier = Definition.sha256(seed + ":p").compareTo(Definition.sha256(seed + ":q")) < 0;
            int open = pIsEarlier ? 0 : 1;
            assertThat(DeferredAcceptance.solve(told.build()).posts()).containsExactly(open, open);
        }
    }

    @Test
    void anEmptyPostStillCountsUntilItCloses() {
        // z drives x from "early" to "late" under their common limit and is driven out by x in turn: "brief" ends
        // empty.
        builder.post("early", 1, 0);
        builder.post("late", 1, 0);
        builder.post("brief", 1, 1);
        builder.limit("unit", 1, "early", "late", "brief");
        builder.applicant("x");
        builder.choice("early", 1).choice("late", 9);
        builder.applicant("z");
        builder.choice("brief", 5);
        Matching matching = DeferredAcceptance.solve(builder.build());
        assertThat(matching.opened(2)).isFalse();
        assertThat(matching.posts()).containsExactly(0, -1);
    }

    @Test
    void aFixedPairOpensAPostWhateverItsMinimum() {
        builder.post("a", 3, 3);
        applicant("x");
        applicant("y", "a");
        builder.fix("x", "a");
        assertThat(DeferredAcceptance.solve(builder.build()).posts()).containsExactly(0, 0);
    }

    @Test
    void aPostWhoseLimitIsBelowItsMinimumGivesItsRoomToOthers() {
        builder.post("a", 5, 3);
        builder.post("b", 5, 0);
        builder.limit("unit", 2, "a", "b");
        for (String name : new String[] {"x", "y", "z"}) {
            applicant(name, "a", "b");
        }
        Matching matching = DeferredAcceptance.solve(builder.build());
        assertThat(matching.admitted(0)).isZero();
        assertThat(matching.admitted(1)).isEqualTo(2);
    }

    @Test
    void whatOpensReachesItsMinimumAndIsStable() {
        Random random = new Random(31);
        int closed = 0;
        for (int turn = 0; turn < 500; turn++) {
            Spec spec = StableMatchingTests.sound(random, new Spec.Shape(9, 6, 6, 2, true, true));
            Market market = spec.market();
            Matching matching = DeferredAcceptance.solve(market);
            assertThat(Verifier.verify(market, matching.posts()))
                    .as("turn %d", turn)
                    .isEmpty();
            for (int post = 0; post < market.posts(); post++) {
                closed += matching.opened(post) ? 0 : 1;
                assertThat(matching.opened(post) || matching.admitted(post) == 0)
                        .isTrue();
            }
        }
        assertThat(closed).isGreaterThan(100);
    }

    @Test
    void isAsIfTheClosedPostsHadNeverBeenThere() {
        Random random = new Random(32);
        int closed = 0;
        for (int turn = 0; turn < 1500; turn++) {
            Spec spec = StableMatchingTests.sound(random, new Spec.Shape(9, 7, 7, turn % 3, true, true));
            Matching matching = DeferredAcceptance.solve(spec.market());
            int[] seats = spec.seats().clone();
            for (int post = 0; post < seats.length; post++) {
                if (!matching.opened(post)) {
                    seats[post] = 0;
                    closed++;
                }
            }
            Spec without = new Spec(
                    seats,
                    new int[seats.length],
                    spec.limits(),
                    spec.lists(),
                    spec.scores(),
                    spec.forbidden(),
                    spec.fixed(),
                    spec.seed());
            Matching other = DeferredAcceptance.solve(without.market());
            assertThat(matching.posts()).as("turn %d", turn).isEqualTo(other.posts());
            for (int post = 0; post < seats.length; post++) {
                if (matching.opened(post)) {
                    assertThat(matching.cutoff(post)).isEqualTo(other.cutoff(post));
                    assertThat(matching.binding(post)).isEqualTo(other.binding(post));
                }
            }
        }
        assertThat(closed).isGreaterThan(500);
    }

    private void applicant(String name, String... posts) {
        scored(name, 1, posts);
    }

    private void scored(String name, double score, String... posts) {
        builder.applicant(name);
        for (String post : posts) {
            builder.choice(post, score);
        }
    }
}
