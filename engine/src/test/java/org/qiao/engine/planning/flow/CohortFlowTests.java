package org.qiao.engine.planning.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qiao.engine.planning.Axes;
import org.qiao.engine.planning.Dice;
import org.qiao.engine.planning.FaultyInput;

class CohortFlowTests {
    private static final Axes AXES = new Axes(2026, 6, List.of("焊工", "车工"), List.of("中职", "高职专科"));
    /** Of 100: 90 a year go on, 5 repeat; 80 % transfer; of the others half study on, 60 % stay, 30 % leave. */
    private static final StageRates FIRST = new StageRates(0.9, 0.05, 0.8, 0.5, 0.6, 0.3);

    private static final StageRates FIRST_ONLY = new StageRates(1, 0, 0, 0.5, 0.6, 0.4);
    private static final StageRates SECOND = new StageRates(1, 0, 0, 0.1, 0.5, 0.5);
    private static final Offering WELDING = new Offering(
            "焊接3+2",
            "甲校",
            "焊接技术应用",
            Pathway.threePlusTwo("中职", "高职专科"),
            List.of(FIRST, SECOND),
            List.of(new Aim("焊工", 0.7), new Aim("车工", 0.2)),
            0);

    @Test
    void threePlusTwoArrivesAsSolvedByHand() {
        var flow = CohortFlow.of(AXES, List.of(WELDING), List.of(new Intake("焊接3+2", 2026, 100)));
        double finishedInThree = 100 * 0.9 * 0.9 * 0.9;
        double staysAfterStageOne = finishedInThree * 0.2 * 0.5 * 0.6;
        assertThat(persons(flow, "焊工", "中职", 2029)).isCloseTo(staysAfterStageOne * 0.7, within(1e-9));
        assertThat(persons(flow, "车工", "中职", 2029)).isCloseTo(staysAfterStageOne * 0.2, within(1e-9));
        assertThat(persons(flow, "焊工", "中职", 2028)).isZero();
        // One of the three years repeated: three ways to do it.
        assertThat(persons(flow, "焊工", "中职", 2030)).isCloseTo(staysAfterStageOne * 3 * 0.05 * 0.7, within(1e-9));
        assertThat(persons(flow, "焊工", "高职专科", 2031)).isCloseTo(finishedInThree * 0.8 * 0.9 * 0.5 * 0.7, within(1e-9));
    }

    @Test
    void whereaboutsAreAsSolvedByHand() {
        var flow = CohortFlow.of(AXES, List.of(WELDING), List.of(new Intake("焊接3+2", 2026, 100)));
        var first = flow.whereabouts("焊接3+2", 2027);
        assertThat(first.enrolled().getFirst()).isCloseTo(95, within(1e-9));
        assertThat(first.lost()).isCloseTo(5, within(1e-9));
        var third = flow.whereabouts(2029);
        assertThat(third.enrolled().get(1)).isCloseTo(72.9 * 0.8, within(1e-9));
        assertThat(third.furtherStudy()).isCloseTo(72.9 * 0.2 * 0.5, within(1e-9));
        assertThat(third.left()).isCloseTo(72.9 * 0.2 * 0.5 * 0.3, within(1e-9));
        assertThat(third.seeking()).isCloseTo(72.9 * 0.2 * 0.5 * 0.1, within(1e-9));
        assertThat(third.elsewhere()).isCloseTo(third.working() * 0.1, within(1e-9));
        assertThat(flow.whereabouts(2031).notYetGraduated()).isPositive();
        assertThat(third.notYetGraduated()).isZero();
    }

    @Test
    void nobodyAppearsOrVanishes() {
        for (long seed = 0; seed < 200; seed++) {
            var dice = new Dice(seed);
            var axes = dice.axes();
            var offerings = dice.offerings(axes, 1 + dice.upTo(4));
            var intakes = dice.intakes(axes, offerings);
            var flow = CohortFlow.of(axes, offerings, intakes);
            double entered = 0;
            for (int year = axes.firstYear(); year < axes.firstYear() + axes.years(); year++) {
                int now = year;
                var all = flow.whereabouts(year);
                double admitted = intakes.stream()
                        .filter(it -> it.year() <= now)
                        .mapToDouble(Intake::persons)
                        .sum();
                assertThat(all.admitted()).as("seed %s", seed).isEqualTo(admitted, within(1e-6));
                assertThat(all.counted()).as("seed %s", seed).isEqualTo(admitted, within(1e-6));
                double before = flow.whereabouts(axes.firstYear() - 1).working()
                        - flow.whereabouts(axes.firstYear() - 1).elsewhere();
                for (int c = year - axes.firstYear(); c < axes.cells(); c += axes.years()) {
                    entered += flow.persons()[c];
                }
                assertThat(all.working() - all.elsewhere())
                        .as("seed %s", seed)
                        .isEqualTo(before + entered, within(1e-6));
            }
        }
    }

    @Test
    void everyCellIsTheSumOfItsPathsAndOfItsYields() {
        for (long seed = 0; seed < 50; seed++) {
            var dice = new Dice(seed);
            var axes = dice.axes();
            var offerings = dice.offerings(axes, 3);
            var intakes = dice.intakes(axes, offerings);
            var flow = CohortFlow.of(axes, offerings, intakes);
            double[] byYield = new double[axes.cells()];
            for (var intake : intakes) {
                var yield = flow.yield(intake.offering(), intake.year());
                for (int i = 0; i < yield.cells().length; i++) {
                    byYield[yield.cells()[i]] += intake.persons() * yield.perSeat()[i];
                }
            }
            for (int cell = 0; cell < axes.cells(); cell++) {
                double byPaths =
                        flow.paths(cell).stream().mapToDouble(Arrival::persons).sum();
                assertThat(byPaths).isEqualTo(flow.persons()[cell], within(1e-9));
                assertThat(byYield[cell]).isEqualTo(flow.persons()[cell], within(1e-9));
            }
        }
    }

    @Test
    void pathsSayWhoCameAndTheWidestIsFirst() {
        var small = new Offering(
                "小班", "乙校", "焊接技术应用", Pathway.three("中职"), List.of(FIRST_ONLY), List.of(new Aim("焊工", 1)), 0);
        var flow = CohortFlow.of(
                AXES, List.of(small, WELDING), List.of(new Intake("小班", 2025, 1), new Intake("焊接3+2", 2025, 100)));
        var paths = flow.paths(AXES.cell("焊工", "中职", 2028));
        assertThat(paths).extracting(Arrival::offering).containsExactly("焊接3+2", "小班");
        assertThat(paths.getFirst().admitted()).isEqualTo(2025);
        assertThat(paths.getFirst().stage()).isEqualTo(1);
        assertThat(flow.paths(AXES.cell("焊工", "高职专科", 2030)).getFirst().stage()).isEqualTo(2);
        assertThat(flow.yield("小班", 2025).cells()).containsExactly(AXES.cell("焊工", "中职", 2028));
        assertThat(flow.intake("小班", 2025)).isEqualTo(1);
        assertThat(flow.intake("小班", 2026)).isZero();
        assertThat(flow.intake("小班", 1999)).isZero();
    }

    @Test
    void aChangeIsLookedAtLikeTheFirstInput() {
        var flow = CohortFlow.of(AXES, List.of(WELDING), List.of(new Intake("焊接3+2", 2026, 100)));
        var other =
                new Offering("焊接3+2", "甲校", "焊接技术应用", WELDING.pathway(), WELDING.rates(), List.of(new Aim("车工", 1)), 0);
        assertThat(faults(() -> flow.with(List.of(other), List.of())))
                .containsExactly("offering 焊接3+2: pathway and aims cannot change");
        assertThat(faults(() -> flow.with(List.of(WELDING.with(List.of(FIRST))), List.of())))
                .containsExactly("offering 焊接3+2: one set of rates for each stage is wanted");
        assertThat(faults(() -> flow.with(List.of(), List.of(new Intake("没有", 2026, 1)))))
                .containsExactly("intake of 没有 in 2026: unknown offering");
    }

    @Test
    void everyShareIsLookedAt() {
        var rates = new StageRates(-1, -1, -1, -1, -1, Double.NaN);
        var wrong = new Offering(
                "坏",
                "甲校",
                "专业",
                new Pathway("无", List.of(new Stage(0, "中职"))),
                List.of(rates),
                List.of(new Aim("焊工", -1), new Aim("车工", 1.5)),
                -1);
        assertThat(faults(() -> CohortFlow.of(AXES, List.of(wrong), List.of())))
                .contains(
                        "offering 坏, stage 1: progress is no share between 0 and 1: -1.0",
                        "offering 坏, stage 1: repeat is no share between 0 and 1: -1.0",
                        "offering 坏, stage 1: transfer is no share between 0 and 1: -1.0",
                        "offering 坏, stage 1: further study is no share between 0 and 1: -1.0",
                        "offering 坏, stage 1: local stay is no share between 0 and 1: -1.0",
                        "offering 坏, stage 1: leave is no share between 0 and 1: NaN",
                        "offering 坏: a stage of 0 years",
                        "offering 坏: likeness is no share between 0 and 1: -1.0",
                        "offering 坏: weight of 焊工 is no share between 0 and 1: -1.0",
                        "offering 坏: weight of 车工 is no share between 0 and 1: 1.5");
        var tooMuch = new Offering(
                "多",
                "甲校",
                "专业",
                Pathway.three("中职"),
                List.of(FIRST_ONLY),
                List.of(new Aim("焊工", 0.7), new Aim("车工", 0.6)),
                0);
        assertThat(faults(() -> CohortFlow.of(AXES, List.of(tooMuch), List.of())))
                .containsExactly("offering 多: weights sum to 1.2999999999999998");
    }

    private static List<String> faults(ThrowingCallable call) {
        return catchThrowableOfType(FaultyInput.class, call).faults();
    }

    @Test
    void changingRatesAndIntakesEqualsStartingWithThem() {
        for (long seed = 0; seed < 50; seed++) {
            var dice = new Dice(seed);
            var axes = dice.axes();
            var offerings = dice.offerings(axes, 4);
            var intakes = dice.intakes(axes, offerings);
            var other = dice.offerings(axes, 4).get(2).rates();
            var changed = offerings.get(2).rates().size() == other.size()
                    ? offerings.get(2).with(other)
                    : offerings.get(2);
            var early = new Intake(offerings.get(1).id(), axes.firstYear() - 12, 77);
            var straight = new java.util.ArrayList<>(offerings);
            straight.set(2, changed);
            var all = new java.util.ArrayList<>(intakes);
            all.add(early);
            assertThat(CohortFlow.of(axes, offerings, intakes)
                            .with(List.of(changed), List.of(early))
                            .persons())
                    .containsExactly(CohortFlow.of(axes, straight, all).persons(), within(1e-9));
        }
    }

    @Test
    void personsWalkedOneByOneAgreeWithExpectationAndVariance() {
        var flow = CohortFlow.of(AXES, List.of(WELDING), List.of(new Intake("焊接3+2", 2026, 100)));
        var random = new SplittableRandom(7);
        int runs = 4000;
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < runs; run++) {
            int count = 0;
            for (int person = 0; person < 100; person++) {
                count += reachesWeldingAsCollegeGraduateIn2031(random) ? 1 : 0;
            }
            sum += count;
            squares += (double) count * count;
        }
        int cell = AXES.cell("焊工", "高职专科", 2031);
        double mean = sum / runs;
        assertThat(mean).isCloseTo(flow.persons()[cell], within(0.3));
        assertThat(squares / runs - mean * mean).isCloseTo(flow.variance()[cell], within(1.0));
    }

    private static boolean reachesWeldingAsCollegeGraduateIn2031(SplittableRandom random) {
        for (int year = 0; year < 3; year++) {
            if (random.nextDouble() >= FIRST.progress()) {
                return false; // repeated or lost: not in 2031
            }
        }
        return random.nextDouble() < 0.8
                && random.nextDouble() >= 0.1
                && random.nextDouble() < 0.5
                && random.nextDouble() < 0.7;
    }

    @Test
    void alikeFatesWidenTheVarianceOnly() {
        var alike = new Offering("焊接3+2", "甲校", "焊接技术应用", WELDING.pathway(), WELDING.rates(), WELDING.aims(), 0.02);
        var intake = List.of(new Intake("焊接3+2", 2026, 100));
        int cell = AXES.cell("焊工", "高职专科", 2031);
        var independent = CohortFlow.of(AXES, List.of(WELDING), intake);
        var together = CohortFlow.of(AXES, List.of(alike), intake);
        assertThat(together.persons()).containsExactly(independent.persons(), within(0.0));
        assertThat(together.variance()[cell]).isCloseTo(independent.variance()[cell] * (1 + 99 * 0.02), within(1e-9));
    }

    @Test
    void namesEveryFaultAtOnce() {
        var wrong = new Offering(
                "坏",
                "甲校",
                "专业",
                Pathway.five("博士"),
                List.of(new StageRates(0.9, 0.2, 0.5, 0, 0.8, 0.3)),
                List.of(new Aim("焊工", 0.7), new Aim("焊工", 0.7), new Aim("钳工", 0.1)),
                2);
        var faults = catchThrowableOfType(
                        FaultyInput.class,
                        () -> CohortFlow.of(AXES, List.of(wrong, wrong), List.of(new Intake("没有", 2032, -1))))
                .faults();
        assertThat(faults)
                .contains(
                        "offering 坏: unknown level 博士",
                        "offering 坏, stage 1: progress and repeat exceed 1",
                        "offering 坏, stage 1: local stay and leave exceed 1",
                        "offering 坏, stage 1: no stage is left to transfer to",
                        "offering 坏: unknown occupation 钳工",
                        "offering 坏: 焊工 stands twice",
                        "offering 坏 stands twice",
                        "intake of 没有 in 2032: unknown offering",
                        "intake of 没有 in 2032: after the last year of the table",
                        "intake of 没有 in 2032 is no number of persons: -1.0");
    }

    private static double persons(CohortFlow flow, String occupation, String level, int year) {
        return flow.persons()[AXES.cell(occupation, level, year)];
    }
}
