package org.qiao.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarketBuilderTests {

    private final MarketBuilder builder = new MarketBuilder("s");

    @Test
    void namesAllFaultsWithTheirPlacesAtOnce() {
        builder.at("posts.csv", 2).post("a", -1, -2);
        builder.at("posts.csv", 3).post("a", 1, 0);
        builder.at("posts.csv", 4).post(" ", 1, 0);
        builder.at("limits.csv", 2).limit("g", -5, "a", "nowhere");
        builder.at("limits.csv", 3).limit("g", 6, "a");
        builder.at("choices.csv", 2).applicant("x");
        builder.choice("zzz", 1).choice("a", Double.NaN).choice("a", 1).choice(7, 1);
        builder.at("choices.csv", 3).applicant("x");
        builder.at("fixed.csv", 2).fix("x", "a");
        builder.at("fixed.csv", 3).fix("x", "a").fix("y", "b");
        assertThat(faults())
                .extracting(fault -> fault.kind() + " " + fault.place())
                .containsExactly(
                        "NEGATIVE_SEATS posts.csv:2",
                        "NEGATIVE_MINIMUM posts.csv:2",
                        "DUPLICATE_POST posts.csv:3",
                        "BLANK_NAME posts.csv:4",
                        "NEGATIVE_LIMIT limits.csv:2",
                        "CONFLICTING_LIMIT limits.csv:3",
                        "UNKNOWN_POST choices.csv:2",
                        "NO_SCORE choices.csv:2",
                        "REPEATED_POST choices.csv:2",
                        "UNKNOWN_POST choices.csv:2",
                        "DUPLICATE_APPLICANT choices.csv:3",
                        "FIXED_TWICE fixed.csv:3",
                        "UNKNOWN_APPLICANT fixed.csv:3",
                        "UNKNOWN_POST fixed.csv:3",
                        "UNKNOWN_MEMBER limits.csv:2");
    }

    @Test
    void saysWhatAFaultConcernsWhenNoPlaceWasTold() {
        builder.post("a", 1, 0);
        builder.applicant("x");
        builder.choice("a", 1).choice("b", 1);
        assertThat(faults()).containsExactly(new Fault(Fault.Kind.UNKNOWN_POST, "applicant x, choice 2", "b"));
    }

    @Test
    void refusesEveryPairOfGroupsThatCross() {
        List.of("a", "b", "c", "d").forEach(post -> builder.post(post, 1, 0));
        builder.limit("ab", 1, "a", "b").limit("bc", 1, "b", "c").limit("cd", 1, "c", "d");
        builder.limit("abc", 1, "ab", "c").limit("all", 1, "ab", "cd");
        assertThat(faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NOT_NESTED, Fault.Kind.NOT_NESTED);
    }

    @Test
    void namesTheGroupThatIsCrossed() {
        List.of("a", "b", "c").forEach(post -> builder.post(post, 1, 0));
        builder.limit("inner", 1, "a", "b").limit("crossing", 1, "b", "c").limit("also", 1, "c", "a");
        assertThat(faults())
                .extracting(Fault::subject)
                .containsExactly("crossing / also (limit also)", "inner / also (limit also)");
    }

    @Test
    void namesTheInnermostGroupThatIsCrossed() {
        List.of("a", "b", "c", "d").forEach(post -> builder.post(post, 1, 0));
        builder.limit("x", 1, "a", "b").limit("all", 9, "a", "b", "c", "d").limit("y", 1, "b", "c");
        assertThat(faults()).extracting(Fault::subject).containsExactly("y / x (limit x)");
    }

    @Test
    void refusesGroupsThatContainEachOther() {
        builder.post("a", 1, 0);
        builder.limit("g", 1, "h", "a").limit("h", 1, "g").limit("fine", 1, "a");
        assertThat(faults()).extracting(Fault::subject).containsExactly("g", "h");
    }

    @Test
    void takesNestedGroupsHoweverTheirMembersAreNamed() {
        List.of("a", "b", "c").forEach(post -> builder.post(post, 1, 0));
        builder.limit("unit", 2, "a", "b", "c").limit("kind", 1, "b", "a").limit("again", 1, "kind");
        Market market = builder.build();
        assertThat(market.family.parent).containsExactly(4, 4, 3, -1, 5, 3);
    }

    @Test
    void ofTwoGroupsWithTheSamePostsTheOneThatNamesTheOtherOrElseTheWiderIsOutside() {
        builder.post("a", 1, 0);
        builder.limit("wide", 3, "a")
                .limit("narrow", 2, "a")
                .limit("outside", 1, "narrow")
                .limit("x", 2, "a");
        Market market = builder.build();
        assertThat(List.of(market.group(0), market.group(1), market.group(2), market.group(3)))
                .containsExactly("wide", "narrow", "outside", "x");
        assertThat(market.family.parent).containsExactly(4, 3, 1, -1, 2);
    }

    @Test
    void refusesOneNameForAPostAndAGroup() {
        builder.post("a", 1, 0);
        builder.post("b", 1, 0);
        builder.limit("a", 1, "b");
        assertThat(faults()).extracting(Fault::kind).containsExactly(Fault.Kind.POST_AND_GROUP);
    }

    @Test
    void refusesFixedPairsThatAreForbiddenOrExceedALimit() {
        builder.post("a", 2, 0);
        builder.post("b", 2, 0);
        builder.limit("g", 1, "a", "b");
        List.of("x", "y").forEach(builder::applicant);
        builder.fix("x", "a").fix("y", "b").forbid("y", "b", "AGE");
        assertThat(faults())
                .containsExactly(
                        new Fault(Fault.Kind.FIXED_BEYOND_LIMIT, "fixed y", "y / g / 1"),
                        new Fault(Fault.Kind.FIXED_AND_FORBIDDEN, "forbidden y", "y / b"));
    }

    @Test
    void refusesAListOfNobody() {
        builder.post("a", 1, 0);
        assertThatThrownBy(() -> builder.choice("a", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsWhatItWasTold() {
        builder.post("a", 3, 1);
        builder.post("b", 4, 0);
        builder.limit("g", 5, "b", "a");
        builder.applicant("x");
        builder.choice("b", 0.1 + 0.2).choice("a", -7);
        builder.applicant("y");
        builder.forbid("x", "a", "AGE").fix("y", "b");
        Market market = builder.build();
        assertThat(List.of(market.applicants(), market.posts(), market.groups(), market.choices()))
                .containsExactly(2, 2, 1, 2);
        assertThat(List.of(market.seats(0), market.minimum(0), market.limit(0))).containsExactly(3, 1, 5);
        assertThat(market.postsOf(0)).containsExactly(0, 1);
        assertThat(market.score(0, 0)).isEqualTo(0.1 + 0.2);
        assertThat(market.score(0, 1)).isEqualTo(-7);
        assertThat(market.reason(0, 0)).isEmpty();
        assertThat(market.reason(0, 1)).contains("AGE");
        assertThat(market.listLength(1)).isZero();
        assertThat(market.fixed(0)).isEqualTo(-1);
        assertThat(market.fixed(1)).isEqualTo(1);
    }

    private List<Fault> faults() {
        return catchThrowableOfType(FaultyMarket.class, builder::build).faults();
    }
}
