package org.qiao.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScoreCodesTests {

    @Test
    void keepTheOrderAndGiveTheScoreBack() {
        Random random = new Random(41);
        double[][] kinds = {
            random.doubles(500, -5, 5).toArray(),
            random.ints(500, 0, 750).mapToDouble(i -> i).toArray(),
            random.ints(500, -9999, 9999).mapToDouble(i -> i / 100.0).toArray(),
            random.ints(500, 0, 999_999_999).mapToDouble(i -> i / 1e6).toArray(),
            random.ints(500, 0, 9).mapToDouble(i -> i * 1e300).toArray(),
            random.longs(500).mapToDouble(i -> i).toArray(),
            {0.0, -0.0, 1, 4e15, 0.1},
            {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 0},
            {5},
            {}
        };
        for (double[] scores : kinds) {
            ScoreCodes codes = ScoreCodes.of(scores, scores.length);
            for (double one : scores) {
                assertThat(codes.score(codes.code(one))).isEqualTo(one + 0.0);
                assertThat(codes.code(one)).isBetween(0, Integer.MAX_VALUE - 1);
                for (double other : scores) {
                    assertThat(Integer.compare(codes.code(one), codes.code(other)))
                            .isEqualTo(one == other ? 0 : Double.compare(one, other));
                }
            }
        }
    }

    @Test
    void decimalsAreScaledAndNotSorted() {
        double[] scores = DoubleStream.iterate(0, score -> score + 1)
                .limit(3)
                .map(s -> s / 8)
                .toArray();
        ScoreCodes codes = ScoreCodes.of(scores, 3);
        assertThat(codes.code(0.25) - codes.code(0)).isEqualTo(250);
    }
}
