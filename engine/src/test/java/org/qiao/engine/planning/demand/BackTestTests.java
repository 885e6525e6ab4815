package org.qiao.engine.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qiao.engine.planning.Coverage;
import org.qiao.engine.planning.FaultyInput;

class BackTestTests {
    @Test
    void intervalsCoverAboutWhatTheyPromise() {
        for (double coverage : new double[] {0.5, 0.8, 0.95}) {
            var result = BackTest.of(world(1, 400, 14), 3, new Coverage(coverage));
            assertThat(result.forecasts()).isEqualTo(400 * 6);
            assertThat(result.covered()).isCloseTo(coverage, within(0.06));
        }
    }

    @Test
    void wherePersistentGrowthIsDampedTheTrendBeatsLastYear() {
        var result = BackTest.of(world(2, 400, 10), 3, new Coverage(0.8));
        assertThat(result.meanAbsoluteError()).isLessThan(result.asLastYear());
        assertThat(result.years()).hasSize(3);
        assertThat(result.years().get(2).width())
                .isGreaterThan(result.years().get(0).width());
        assertThat(Math.abs(result.bias())).isLessThan(1.5);
    }

    @Test
    void aConstantIsForecastWithoutError() {
        var needs = new ArrayList<Need>();
        for (int year = 2018; year < 2026; year++) {
            needs.add(new Need("焊工", "初级工", year, Need.Source.OBSERVED, 25, 0));
        }
        var result = BackTest.of(needs, 2, new Coverage(0.8));
        assertThat(result.forecasts()).isEqualTo(3);
        assertThat(result.meanAbsoluteError()).isZero();
        assertThat(result.covered()).isEqualTo(1);
    }

    @Test
    void whatIsHeldOutIsNotSeen() {
        var needs = new ArrayList<Need>();
        for (int year = 2018; year < 2025; year++) {
            needs.add(new Need("焊工", "初级工", year, Need.Source.OBSERVED, 25, 0));
        }
        needs.add(new Need("焊工", "初级工", 2025, Need.Source.OBSERVED, 125, 0));
        var result = BackTest.of(needs, 1, new Coverage(0.8));
        assertThat(result.meanAbsoluteError()).isCloseTo(100, within(1e-9));
        assertThat(result.weightedError()).isCloseTo(0.8, within(1e-9));
        assertThat(result.bias()).isCloseTo(-100, within(1e-9));
        assertThat(result.covered()).isZero();
    }

    @Test
    void everyMeasureIsAsReckonedByHand() {
        // Two series that do not move until the year held out, and one that steps by 4 and back.
        var needs = new ArrayList<Need>();
        for (int year = 2018; year < 2026; year++) {
            boolean last = year == 2025;
            needs.add(new Need("甲", "初级工", year, Need.Source.OBSERVED, last ? 30 : 20, 0));
            needs.add(new Need("乙", "初级工", year, Need.Source.OBSERVED, last ? 18 : 20, 0));
        }
        var still = BackTest.of(needs, 1, new Coverage(0.8));
        assertThat(still.meanAbsoluteError()).isCloseTo(6, within(1e-9));
        assertThat(still.asLastYear()).isCloseTo(6, within(1e-9));
        assertThat(still.bias()).isCloseTo(-4, within(1e-9));
        assertThat(still.weightedError()).isCloseTo(12.0 / 48, within(1e-9));
        assertThat(still.scaledError()).isZero(); // no step to measure it by
        var stepping = new ArrayList<Need>();
        for (int year = 2018; year < 2026; year++) {
            stepping.add(new Need("丙", "初级工", year, Need.Source.OBSERVED, year % 2 == 0 ? 22 : 18, 0));
        }
        var result = BackTest.of(stepping, 1, new Coverage(0.8));
        assertThat(result.scaledError()).isCloseTo(result.meanAbsoluteError() / 4, within(1e-9));
        assertThat(result.asLastYear()).isCloseTo(4, within(1e-9));
        assertThat(result.width()).isPositive();
    }

    @Test
    void aYearWithoutFigureIsNotForecastAndNotTakenForZero() {
        var needs = new ArrayList<Need>();
        for (int year : new int[] {2015, 2016, 2018, 2019, 2020, 2022, 2023, 2025}) {
            needs.add(new Need("焊工", "初级工", year, Need.Source.OBSERVED, 25, 0));
        }
        var result = BackTest.of(needs, 3, new Coverage(0.8));
        assertThat(result.forecasts()).isEqualTo(4); // 2023 from 2022; 2025 from 2022, 2023 and 2024
        assertThat(result.meanAbsoluteError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void refusesToLearnFromTooLittle() {
        var needs = List.of(
                new Need("焊工", "初级工", 2023, Need.Source.OBSERVED, 1, 0),
                new Need("焊工", "初级工", 2025, Need.Source.OBSERVED, 1, 0));
        assertThatThrownBy(() -> BackTest.of(needs, 1, new Coverage(0.8))).isInstanceOf(FaultyInput.class);
    }

    /** Series drawn from a damped trend around different levels. */
    private static List<Need> world(long seed, int series, int years) {
        var random = new Random(seed);
        var needs = new ArrayList<Need>();
        for (int s = 0; s < series; s++) {
            double level = 30 + random.nextInt(200);
            double slope = Math.sqrt(level) * random.nextGaussian();
            for (int year = 2026 - years; year < 2026; year++) {
                double error = Math.sqrt(level) * 0.7 * random.nextGaussian();
                double value = Math.max(0, level + 0.9 * slope + error);
                level = Math.max(1, level + 0.9 * slope + 0.5 * error);
                slope = 0.9 * slope + 0.1 * error;
                needs.add(new Need("职业" + s, "初级工", year, Need.Source.OBSERVED, value, 0));
            }
        }
        return needs;
    }
}
