package org.qiao.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTests {

    @Test
    void isWhatAnyToolComputes() {
        // printf '%s' '2026:张三' | sha256sum
        assertThat(HexFormat.of().formatHex(new Lottery("2026").digest("张三")))
                .isEqualTo("c7d3d2f45e2dd6df21ded89826119161d320cd7013e92a79351f81aaeb9d1d35");
    }

    @Test
    void isAscendingInTheHexadecimalText() {
        List<String> names = IntStream.range(0, 3000).mapToObj(i -> "学生" + i).toList();
        List<String> sorted = names.stream()
                .sorted(Comparator.comparing(name -> Definition.sha256("抽签:" + name)))
                .toList();
        int[] order = new Lottery("抽签").order(names.toArray(String[]::new));
        assertThat(IntStream.of(order).mapToObj(names::get)).isEqualTo(sorted);
        int[] fromFewBits = new Lottery("抽签").order(names.toArray(String[]::new), 58);
        assertThat(fromFewBits).isEqualTo(order);
    }

    @Test
    void givesTheOnlySeatToTheLowerDigest() {
        MarketBuilder builder = new MarketBuilder("s");
        builder.post("p", 1, 0);
        builder.limit("g", 1, "p");
        List<String> names = List.of("a", "b", "c", "d", "e");
        for (String name : names) {
            builder.applicant(name);
            builder.choice("p", 60);
        }
        String best = names.stream()
                .min(Comparator.comparing(name -> Definition.sha256("s:" + name)))
                .orElseThrow();
        Matching matching = DeferredAcceptance.solve(builder.build());
        assertThat(matching.postOf(names.indexOf(best))).isZero();
        assertThat(matching.admitted(0)).isEqualTo(1);
    }
}
