package org.qiao.engine.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DampedTrendTests {
    @Test
    void smoothsAsReckonedByHand() {
        var state = new DampedTrend(0.5, 0.25, 0.8).smooth(new double[] {10, 14, 13});
        // Start: level 14, trend 2. Expected 14 + 1.6 = 15.6, error −2.6.
        assertThat(state.errors()[2]).isCloseTo(-2.6, within(1e-12));
        assertThat(state.level()).isCloseTo(15.6 - 1.3, within(1e-12));
        assertThat(state.trend()).isCloseTo(1.6 - 0.65, within(1e-12));
        double ahead = new DampedTrend(0.5, 0.25, 0.8).ahead(state, 2);
        assertThat(ahead).isCloseTo(14.3 + (0.8 + 0.64) * 0.95, within(1e-12));
    }

    @Test
    void aYearWithoutFigureIsAStepWithoutCorrection() {
        var trend = new DampedTrend(0.5, 0.25, 0.8);
        var state = trend.smooth(new double[] {10, 14, Double.NaN});
        assertThat(state.errors()[2]).isNaN();
        assertThat(trend.ahead(state, 1)).isCloseTo(trend.ahead(trend.smooth(new double[] {10, 14}), 2), within(1e-12));
    }

    @Test
    void errorsWidenAsTheyDoWhenTheModelIsPlayedOut() {
        var trend = new DampedTrend(0.6, 0.2, 0.9);
        var random = new SplittableRandom(11);
        for (int h : new int[] {1, 2, 5}) {
            double squares = 0;
            int runs = 60_000;
            for (int run = 0; run < runs; run++) {
                double level = 0;
                double slope = 0;
                double value = 0;
                for (int step = 0; step < h; step++) {
                    double error = random.nextDouble() - 0.5;
                    value = level + 0.9 * slope + error;
                    level = level + 0.9 * slope + 0.6 * error;
                    slope = 0.9 * slope + 0.2 * error;
                }
                squares += value * value;
            }
            double played = Math.sqrt(squares / runs) / Math.sqrt(1 / 12.0);
            assertThat(trend.widening(h)).isCloseTo(played, within(0.02));
        }
    }
}
