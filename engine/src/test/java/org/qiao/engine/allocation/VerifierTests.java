package org.qiao.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each rule broken once; that exactly the stable matchings pass is shown in {@link StableMatchingTests}. */
class VerifierTests {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int NONE = -1;

    private UnaryOperator<MarketBuilder> further = UnaryOperator.identity();

    private Market market() {
        MarketBuilder builder = new MarketBuilder("s");
        builder.post("a", 1, 0);
        builder.post("b", 2, 0);
        builder.post("c", 3, 2);
        builder.limit("unit", 2, "a", "b");
        builder.applicant("x");
        builder.choice("a", 3).choice("b", 3);
        builder.applicant("y");
        builder.choice("a", 2).choice("b", 2).choice("c", 2);
        builder.applicant("z");
        builder.choice("b", 1);
        return further.apply(builder).build();
    }

    @Test
    void passesWhatIsStable() {
        assertThat(verify(A, B, NONE)).isEmpty();
    }

    @Test
    void findsTooManyAtAPost() {
        assertThat(verify(A, A, NONE)).contains(new Violation(Violation.Kind.OVER_LIMIT, "", "a", "2 > 1"));
    }

    @Test
    void findsTooManyInAGroup() {
        assertThat(verify(A, B, B)).containsExactly(new Violation(Violation.Kind.OVER_LIMIT, "", "", "unit 3 > 2"));
    }

    @Test
    void findsAPostThatIsNotListed() {
        assertThat(verify(A, B, C)).contains(new Violation(Violation.Kind.NOT_LISTED, "z", "c", ""));
    }

    @Test
    void findsAForbiddenPost() {
        further = builder -> builder.forbid("y", "b", "AGE");
        assertThat(verify(A, B, NONE)).contains(new Violation(Violation.Kind.FORBIDDEN, "y", "b", "AGE"));
        assertThat(verify(A, NONE, B)).isEmpty();
    }

    @Test
    void findsAFixedPairThatWasMoved() {
        further = builder -> builder.fix("z", "a");
        assertThat(verify(A, B, NONE)).contains(new Violation(Violation.Kind.FIXED_MOVED, "z", "a", ""));
        assertThat(verify(B, NONE, A)).isEmpty();
        assertThat(verify(NONE, B, A)).containsExactly(new Violation(Violation.Kind.BLOCKING_PAIR, "x", "b", ""));
    }

    @Test
    void findsAPostBelowItsMinimum() {
        assertThat(verify(A, C, B)).contains(new Violation(Violation.Kind.BELOW_MINIMUM, "", "c", "1 < 2"));
        further = builder -> builder.fix("y", "c");
        assertThat(verify(A, C, B)).isEmpty();
    }

    @Test
    void findsBlockingPairs() {
        assertThat(verify(B, A, NONE)).containsExactly(new Violation(Violation.Kind.BLOCKING_PAIR, "x", "a", ""));
        assertThat(verify(A, NONE, NONE))
                .containsExactly(
                        new Violation(Violation.Kind.BLOCKING_PAIR, "y", "b", ""),
                        new Violation(Violation.Kind.BLOCKING_PAIR, "z", "b", ""));
    }

    @Test
    void wantsAPostForEveryApplicant() {
        Market market = market();
        assertThatThrownBy(() -> Verifier.verify(market, new int[2])).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Violation> verify(int... posts) {
        return Verifier.verify(market(), posts);
    }
}
