package org.qiao.consortium.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.figures.SmallCells.Cell;

class SmallCellsTests {

    private static final int LEAST = 5;

    private static Cell<String> sum(String key, int... counts) {
        return Cell.sum(
                key,
                IntStream.range(0, counts.length)
                        .mapToObj(it -> Cell.leaf(key + it, counts[it]))
                        .toList());
    }

    private static TreeSet<String> hidden(Cell<String> root) {
        return new TreeSet<>(new SmallCells(LEAST).hidden(root));
    }

    @Test
    void fiveIsShownAndFourIsNot() {
        assertThat(hidden(sum("a", 5, 6))).isEmpty();
        assertThat(hidden(sum("a", 4, 9, 20))).contains("a0");
    }

    @Test
    void nobodyIsShownAsNobody() {
        assertThat(hidden(sum("a", 0, 8))).isEmpty();
        assertThat(hidden(sum("a", 0))).isEmpty();
    }

    @Test
    void aSmallCountTakesTheNextSmallestWithIt() {
        assertThat(hidden(sum("a", 3, 7, 30))).containsExactly("a0", "a1");
    }

    @Test
    void twoSmallCountsProtectEachOtherOnlyIfTheirSumLeavesBothOpen() {
        assertThat(hidden(sum("a", 2, 3, 30))).containsExactly("a0", "a1");
        assertThat(hidden(sum("a", 1, 1, 30))).containsExactly("a0", "a1", "a2");
    }

    @Test
    void aTotalThatGivesItsOnlyPartAwayIsHiddenToo() {
        assertThat(hidden(sum("a", 4))).containsExactly("a", "a0");
        assertThat(hidden(sum("a", 1, 1, 1, 1, 1))).contains("a");
    }

    @Test
    void whatLiesBelowAHiddenGroupIsHiddenWithIt() {
        var root = Cell.sum("", List.of(sum("a", 2), sum("b", 6, 7), sum("c", 50)));
        assertThat(hidden(root)).containsExactly("a", "a0", "b", "b0", "b1");
    }

    /** Whoever knows the total, what is shown and the rule must find every value from 1 to 4 possible for a small count. */
    @Test
    void noSmallCountCanBeReckonedFromATotal() {
        var random = new Random(20261122);
        for (var round = 0; round < 400; round++) {
            var counts = random.ints(1 + random.nextInt(5), 0, 12).toArray();
            var root = sum("a", counts);
            var hidden = hidden(root);
            if (!hidden.contains("a")) {
                var secret = IntStream.range(0, counts.length)
                        .filter(it -> hidden.contains("a" + it))
                        .map(it -> counts[it])
                        .toArray();
                for (var i = 0; i < secret.length; i++) {
                    if (secret[i] < LEAST) {
                        assertThat(possible(
                                        i, secret.length, IntStream.of(secret).sum()))
                                .as(
                                        "%s in %s",
                                        secret[i],
                                        List.of(IntStream.of(counts).boxed().toArray()))
                                .contains(1, 2, 3, 4);
                    }
                }
            }
        }
    }

    /** Values that one of the hidden counts may have: all are at least 1, one at least is small, and they add up. */
    private static TreeSet<Integer> possible(int index, int count, int sum) {
        var values = new TreeSet<Integer>();
        assign(index, count, sum, new ArrayList<>(), values);
        return values;
    }

    private static void assign(int index, int count, int left, List<Integer> chosen, TreeSet<Integer> values) {
        if (chosen.size() == count) {
            if (left == 0 && chosen.stream().anyMatch(it -> it < LEAST)) {
                values.add(chosen.get(index));
            }
            return;
        }
        for (var value = 1; value <= left - (count - chosen.size() - 1); value++) {
            chosen.addLast(value);
            assign(index, count, left - value, chosen, values);
            chosen.removeLast();
        }
    }
}
