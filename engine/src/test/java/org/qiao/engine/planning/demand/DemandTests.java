package org.qiao.engine.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qiao.engine.planning.Axes;
import org.qiao.engine.planning.Coverage;
import org.qiao.engine.planning.FaultyInput;

class DemandTests {
    private static final Axes AXES = new Axes(2026, 3, List.of("焊工", "护理员"), List.of("初级工"));
    private static final Coverage MOST = new Coverage(0.8);

    @Test
    void whatIsKnownIsAFloorAndSharesAddUp() {
        var demand = Demand.of(
                AXES,
                List.of(
                        past("焊工", 2023, 40),
                        past("焊工", 2024, 40),
                        past("焊工", 2025, 40),
                        known("焊工", 2026, Need.Source.OBSERVED, 10, 0),
                        known("焊工", 2026, Need.Source.SURVEYED, 12, 3),
                        known("焊工", 2027, Need.Source.OBSERVED, 60, 0)),
                List.of(new Replacement("焊工", "初级工", 200, 0.05, 0.4)),
                MOST);
        var first = demand.figure(AXES.cell("焊工", "初级工", 2026));
        assertThat(first.persons().mid()).isCloseTo(40 + 200 * 0.05 * 0.6, within(1e-9));
        assertThat(first.observedShare()).isCloseTo(10 / 46.0, within(1e-9));
        assertThat(first.surveyedShare()).isCloseTo(12 / 46.0, within(1e-9));
        assertThat(first.projectedShare()).isCloseTo(24 / 46.0, within(1e-9));
        var second = demand.figure(AXES.cell("焊工", "初级工", 2027));
        assertThat(second.persons().mid()).isCloseTo(66, within(1e-9));
        assertThat(second.projected()).isCloseTo(6, within(1e-9));
        assertThat(second.persons().low()).isGreaterThan(60);
        var none = demand.figure(AXES.cell("护理员", "初级工", 2026));
        assertThat(none.persons().high()).isZero();
        assertThat(none.observedShare()).isZero();
    }

    @Test
    void aCountedNeedWithoutHistoryIsCertainAndASurveyedOneIsNot() {
        var demand = Demand.of(
                AXES,
                List.of(
                        known("焊工", 2026, Need.Source.OBSERVED, 30, 0),
                        known("护理员", 2026, Need.Source.SURVEYED, 30, 5)),
                List.of(),
                MOST);
        assertThat(demand.interval(AXES.cell("焊工", "初级工", 2026)).width()).isZero();
        var surveyed = demand.interval(AXES.cell("护理员", "初级工", 2026));
        assertThat(surveyed.low()).isCloseTo(30 - 1.2815516 * 5, within(1e-4));
        assertThat(surveyed.high()).isCloseTo(30 + 1.2815516 * 5, within(1e-4));
    }

    @Test
    void replacementScattersLikeABinomial() {
        var demand = Demand.of(AXES, List.of(), List.of(new Replacement("焊工", "初级工", 400, 0.1, 0.5)), MOST);
        var interval = demand.interval(AXES.cell("焊工", "初级工", 2028));
        assertThat(interval.mid()).isCloseTo(20, within(1e-9));
        double half = 1.2815516 * Math.sqrt(400 * 0.05 * 0.95);
        assertThat(interval.high() - 20).isCloseTo(half, within(1e-4));
        assertThat(20 - interval.low()).isCloseTo(half, within(1e-4));
    }

    @Test
    void severalSourcesOfOneYearAddUpToOneFigureOfTheSeries() {
        var needs = new ArrayList<Need>();
        for (int year = 2020; year < 2026; year++) {
            needs.add(past("焊工", year, 15));
            needs.add(new Need("焊工", "初级工", year, Need.Source.SURVEYED, 5, 1));
        }
        assertThat(Demand.of(AXES, needs, List.of(), MOST)
                        .interval(AXES.cell("焊工", "初级工", 2027))
                        .mid())
                .isCloseTo(20, within(1e-9));
    }

    @Test
    void aChangeCannotBePastAndTakesOffToNothingAtMost() {
        var demand = Demand.of(AXES, List.of(known("焊工", 2026, Need.Source.OBSERVED, 30, 0)), List.of(), MOST);
        assertThat(catchThrowableOfType(FaultyInput.class, () -> demand.with(List.of(past("焊工", 2025, 1))))
                        .faults())
                .containsExactly("need of 焊工, 初级工, 2025: the past cannot be changed");
        var less = demand.with(List.of(known("焊工", 2026, Need.Source.OBSERVED, -40, 0)));
        assertThat(less.interval(AXES.cell("焊工", "初级工", 2026)).mid()).isZero();
    }

    @Test
    void theFartherAheadTheWider() {
        var needs = new ArrayList<Need>();
        var random = new Random(3);
        for (int year = 2015; year < 2026; year++) {
            needs.add(past("焊工", year, 50 + Math.round(8 * random.nextGaussian())));
        }
        var demand = Demand.of(AXES, needs, List.of(), MOST);
        double before = 0;
        for (int year = 2026; year < 2029; year++) {
            double width = demand.interval(AXES.cell("焊工", "初级工", year)).width();
            assertThat(width).isGreaterThan(before);
            before = width;
        }
    }

    @Test
    void addingNeedsEqualsStartingWithThem() {
        var needs = List.of(past("焊工", 2024, 30), past("焊工", 2025, 33), known("焊工", 2027, Need.Source.OBSERVED, 5, 0));
        var more = known("焊工", 2027, Need.Source.SURVEYED, 70, 4);
        var all = new ArrayList<>(needs);
        all.add(more);
        var straight = Demand.of(AXES, all, List.of(), MOST);
        var added = Demand.of(AXES, needs, List.of(), MOST).with(List.of(more));
        for (int cell = 0; cell < AXES.cells(); cell++) {
            assertThat(added.figure(cell)).isEqualTo(straight.figure(cell));
        }
    }

    @Test
    void namesEveryFaultAtOnce() {
        var faults = catchThrowableOfType(
                        FaultyInput.class,
                        () -> Demand.of(
                                AXES,
                                List.of(past("钳工", 2024, -3), known("焊工", 2029, Need.Source.OBSERVED, 1, Double.NaN)),
                                List.of(new Replacement("焊工", "高级工", 10, 1.5, 0)),
                                MOST))
                .faults();
        assertThat(faults).hasSize(6);
    }

    private static Need past(String occupation, int year, double persons) {
        return new Need(occupation, "初级工", year, Need.Source.OBSERVED, persons, 0);
    }

    private static Need known(String occupation, int year, Need.Source source, double persons, double error) {
        return new Need(occupation, "初级工", year, source, persons, error);
    }
}
