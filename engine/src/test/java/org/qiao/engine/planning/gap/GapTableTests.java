package org.qiao.engine.planning.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiao.engine.planning.Axes;
import org.qiao.engine.planning.Coverage;
import org.qiao.engine.planning.FaultyInput;
import org.qiao.engine.planning.demand.Demand;
import org.qiao.engine.planning.demand.Need;
import org.qiao.engine.planning.flow.Aim;
import org.qiao.engine.planning.flow.CohortFlow;
import org.qiao.engine.planning.flow.Intake;
import org.qiao.engine.planning.flow.Offering;
import org.qiao.engine.planning.flow.Pathway;
import org.qiao.engine.planning.flow.StageRates;

class GapTableTests {
    private static final Axes AXES = new Axes(2026, 2, List.of("焊工"), List.of("中职"));
    private static final CohortFlow FLOW = CohortFlow.of(
            AXES,
            List.of(new Offering(
                    "焊接",
                    "甲校",
                    "焊接技术应用",
                    Pathway.three("中职"),
                    List.of(new StageRates(1, 0, 0, 0.5, 0.8, 0.2)),
                    List.of(new Aim("焊工", 1)),
                    0)),
            List.of(new Intake("焊接", 2023, 50)));
    private static final Demand DEMAND =
            Demand.of(AXES, List.of(need(2026, 60, 6), need(2027, 72, 0)), List.of(), new Coverage(0.8));

    @Test
    void aLineIsDemandLessItsThreeColumns() {
        var line = table(List.of(addition(Addition.Kind.TRAINED, 12, 0), addition(Addition.Kind.RETURNEE, 8, 0)))
                .line(0);
        assertThat(line.graduates().mid()).isCloseTo(20, within(1e-9)); // 50 × 0.5 × 0.8
        assertThat(line.trained()).isEqualTo(12);
        assertThat(line.returnees()).isEqualTo(8);
        assertThat(line.gap().mid()).isCloseTo(20, within(1e-9));
        assertThat(line.ratio()).hasValueCloseTo(1.5, within(1e-9));
        double z = 1.2815516;
        double wide = z * Math.sqrt(36 + 50 * 0.4 * 0.6);
        assertThat(line.gap().high() - line.gap().mid()).isCloseTo(wide, within(1e-4));
        assertThat(line.gap().mid() - line.gap().low()).isCloseTo(wide, within(1e-4));
    }

    @Test
    void measuresOfShortageAreEmptyWhereTheyMeanNothing() {
        var table = table(List.of());
        assertThat(table.line(0).growth()).isEmpty();
        assertThat(table.line(1).growth()).hasValueCloseTo(0.2, within(1e-9));
        assertThat(table.line(1).ratio()).isEmpty();
        assertThat(table.line(0).monthsToFill()).hasValueCloseTo(3.0, within(1e-9));
        assertThat(GapTable.of(FLOW, DEMAND, List.of(), List.of()).line(0).monthsToFill())
                .isEmpty();
    }

    @Test
    void anUnsureAdditionWidensTheGap() {
        double sure =
                table(List.of(addition(Addition.Kind.TRAINED, 12, 0))).gap(0).width();
        double unsure =
                table(List.of(addition(Addition.Kind.TRAINED, 12, 4))).gap(0).width();
        assertThat(unsure).isGreaterThan(sure);
    }

    @Test
    void theWidestGapComesFirst() {
        assertThat(table(List.of()).lines()).extracting(GapLine::year).containsExactly(2027, 2026);
    }

    @Test
    void growthIsPerYear() {
        var axes = new Axes(2026, 3, List.of("焊工", "无人"), List.of("中职"));
        var needs = List.of(need(2026, 100, 0), need(2028, 121, 0));
        var demand = Demand.of(axes, needs, List.of(), new Coverage(0.8));
        var table = GapTable.of(CohortFlow.of(axes, List.of(), List.of()), demand, List.of(), List.of());
        assertThat(table.line(2).growth()).hasValueCloseTo(0.1, within(1e-9));
        assertThat(table.lines()).hasSize(2); // where nobody is needed and nobody comes there is no line
    }

    @Test
    void everyNumberOfAnAdditionIsLookedAt() {
        assertThatThrownBy(() -> GapTable.of(
                        FLOW,
                        DEMAND,
                        List.of(new Addition("焊工", "中职", 2028, Addition.Kind.TRAINED, 1, -1)),
                        List.of(new Vacancies("焊工", "博士", -1, Double.NaN), new Vacancies("焊工", "博士", 1, 1))))
                .isInstanceOfSatisfying(
                        FaultyInput.class,
                        it -> assertThat(it.faults())
                                .containsExactly(
                                        "addition to 焊工, 中职, 2028: year out of the table",
                                        "addition to 焊工, 中职, 2028: standard error is no number of persons: -1.0",
                                        "vacancies of 焊工, 博士: unknown level",
                                        "vacancies of 焊工, 博士: open is no number of persons: -1.0",
                                        "vacancies of 焊工, 博士: filled is no number of persons: NaN",
                                        "vacancies of 焊工, 博士: unknown level",
                                        "vacancies of 焊工, 博士 stand twice"));
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> table(List.of(new Addition("钳工", "中职", 2030, Addition.Kind.TRAINED, -1, 0))))
                .isInstanceOfSatisfying(
                        FaultyInput.class, it -> assertThat(it.faults()).hasSize(3));
    }

    private static GapTable table(List<Addition> additions) {
        return GapTable.of(FLOW, DEMAND, additions, List.of(new Vacancies("焊工", "中职", 10, 40)));
    }

    private static Addition addition(Addition.Kind kind, double persons, double error) {
        return new Addition("焊工", "中职", 2026, kind, persons, error);
    }

    private static Need need(int year, double persons, double error) {
        return new Need("焊工", "中职", year, Need.Source.SURVEYED, persons, error);
    }
}
