package org.qiao.consortium.exchange.listing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.listing.figures.BalanceTree.Demand;

class BalanceTreeTests {

    private static final Map<String, String> NAMES = Map.of("6", "生产制造及有关人员", "6-18", "机械制造基础加工人员", "6-18-01-01", "车工");

    private static BalanceTree tree(Map<String, Demand> demand, Map<String, Integer> seekers) {
        return BalanceTree.of(demand, seekers, NAMES, 5);
    }

    @Test
    void everyLevelIsTheSumOfTheOneBelow() {
        var tree = tree(
                Map.of("6-18-01-01", new Demand(2, 10), "6-18-02-04", new Demand(1, 6), "4-10-01-05", new Demand(1, 4)),
                Map.of("6-18-01-01", 8, "4-10-01-05", 20));

        assertThat(tree.line("").orElseThrow().heads()).isEqualTo(20);
        assertThat(tree.line("6").orElseThrow().heads()).isEqualTo(16);
        assertThat(tree.line("6-18").orElseThrow().posts()).isEqualTo(3);
        assertThat(tree.line("").orElseThrow().seekers()).hasValue(28);
        assertThat(tree.below("6-18")).extracting(BalanceLine::code).containsExactly("6-18-01", "6-18-02");
    }

    @Test
    void theRatioIsPeopleWantedForEachWhoLooks() {
        var tree = tree(Map.of("6-18-01-01", new Demand(2, 10)), Map.of("6-18-01-01", 8));

        assertThat(tree.line("6-18-01-01").orElseThrow().ratio()).contains(new BigDecimal("1.25"));
        assertThat(tree.line("6-18-01-01").orElseThrow().name()).isEqualTo("车工");
    }

    @Test
    void withoutAnybodyLookingThereIsNoRatio() {
        var line = tree(Map.of("6-18-01-01", new Demand(2, 10)), Map.of())
                .line("6-18-01-01")
                .orElseThrow();

        assertThat(line.seekers()).hasValue(0);
        assertThat(line.ratio()).isEmpty();
    }

    @Test
    void fewWhoLookAreHiddenAllTheWayUp() {
        var tree = tree(Map.of("6-18-01-01", new Demand(2, 10)), Map.of("6-18-01-01", 3, "4-10-01-05", 40));

        assertThat(tree.line("6-18-01-01").orElseThrow().seekers()).isEmpty();
        assertThat(tree.line("6-18-01-01").orElseThrow().ratio()).isEmpty();
        assertThat(tree.line("6").orElseThrow().seekers()).isEmpty();
        assertThat(tree.line("4").orElseThrow().seekers())
                .as("43 - 40 would tell")
                .isEmpty();
        assertThat(tree.line("").orElseThrow().seekers()).hasValue(43);
    }
}
