package org.qiao.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiao.engine.planning.demand.Demand;
import org.qiao.engine.planning.demand.Need;
import org.qiao.engine.planning.flow.Aim;
import org.qiao.engine.planning.flow.CohortFlow;
import org.qiao.engine.planning.flow.Intake;
import org.qiao.engine.planning.flow.Offering;
import org.qiao.engine.planning.flow.Pathway;
import org.qiao.engine.planning.flow.StageRates;
import org.qiao.engine.planning.gap.GapTable;
import org.qiao.engine.planning.seats.Answer;
import org.qiao.engine.planning.seats.Basis;
import org.qiao.engine.planning.seats.Limits;
import org.qiao.engine.planning.seats.SeatPlanner;
import org.qiao.engine.planning.seats.SeatQuestion;
import org.qiao.engine.planning.whatif.Change;
import org.qiao.engine.planning.whatif.WhatIf;

/** What docs/engine.md shows under "How to use it", from cohorts to seats. */
class DocumentedUseTests {
    private static final Axes AXES = new Axes(2026, 6, List.of("焊工", "护理员"), List.of("中职"));
    private static final List<Offering> OFFERINGS = List.of(offering("焊接", "焊工"), offering("护理", "护理员"));
    private static final List<Intake> INTAKES = List.of(new Intake("焊接", 2026, 100), new Intake("护理", 2026, 10));

    @Test
    void fromCohortsToSeats() {
        var flow = CohortFlow.of(AXES, OFFERINGS, INTAKES);
        var demand = Demand.of(AXES, needs(), List.of(), new Coverage(0.8));
        var gap = GapTable.of(flow, demand, List.of(), List.of());
        var total = Limits.total(Basis.of("总规模", "示例：招生计划批复"), List.of("焊接", "护理"), 0, 120);
        var question = SeatQuestion.of(2026, flow, gap, List.of("焊接", "护理"), 1, 0.3, List.of(total));
        assertThat(SeatPlanner.answer(question)).isInstanceOfSatisfying(Answer.Plan.class, plan -> {
            // Half of an intake work here: 20 welders and 60 nurses are missing in 2029 for which 40 seats of 160 are
            // not there.
            assertThat(plan.seats().get("焊接")).isBetween(0, 40);
            assertThat(plan.seats().get("焊接") + plan.seats().get("护理")).isEqualTo(120);
            assertThat(plan.cost()).isCloseTo(20, within(1e-9));
            assertThat(plan.bindings().getFirst().basis().name()).isEqualTo("总规模");
            var whatIf = new WhatIf(flow, demand, gap);
            var after = whatIf.after(new Change(intakes(plan), List.of(), List.of()));
            int nurses = AXES.cell("护理员", "中职", 2029);
            assertThat(after.gap(nurses).mid()).isCloseTo(60 - plan.seats().get("护理") * 0.5, within(1e-9));
        });
    }

    private static List<Intake> intakes(Answer.Plan plan) {
        var intakes = new ArrayList<Intake>();
        plan.seats().forEach((offering, seats) -> intakes.add(new Intake(offering, 2026, seats)));
        return intakes;
    }

    private static List<Need> needs() {
        return List.of(
                new Need("焊工", "中职", 2029, Need.Source.OBSERVED, 20, 0),
                new Need("护理员", "中职", 2029, Need.Source.OBSERVED, 60, 0));
    }

    private static Offering offering(String id, String occupation) {
        var rates = List.of(new StageRates(1, 0, 0, 0.2, 0.625, 0.375));
        return new Offering(id, "甲校", id, Pathway.three("中职"), rates, List.of(new Aim(occupation, 1)), 0);
    }
}
