package org.qiao.engine.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiao.engine.planning.Coverage;
import org.qiao.engine.planning.Dice;
import org.qiao.engine.planning.demand.Demand;
import org.qiao.engine.planning.demand.Need;
import org.qiao.engine.planning.flow.CohortFlow;
import org.qiao.engine.planning.flow.Intake;
import org.qiao.engine.planning.gap.GapTable;

class WhatIfTests {
    @Test
    void aTryEqualsReckoningEverythingAnew() {
        for (long seed = 0; seed < 40; seed++) {
            var dice = new Dice(seed);
            var axes = dice.axes();
            var offerings = dice.offerings(axes, 3);
            var intakes = dice.intakes(axes, offerings);
            var needs = dice.needs(axes);
            var intake = new Intake(offerings.getFirst().id(), axes.firstYear() - 2, 33);
            var need = new Need("职业0", "中职", axes.firstYear(), Need.Source.OBSERVED, 40, 0);
            var whatIf = whatIf(CohortFlow.of(axes, offerings, intakes), demand(axes, needs));
            var after = whatIf.after(new Change(List.of(intake), List.of(), List.of(need)));
            var otherIntakes = new ArrayList<>(intakes);
            otherIntakes.removeIf(it -> it.offering().equals(intake.offering()) && it.year() == intake.year());
            otherIntakes.add(intake);
            var otherNeeds = new ArrayList<>(needs);
            otherNeeds.add(need);
            var anew = GapTable.of(
                    CohortFlow.of(axes, offerings, otherIntakes), demand(axes, otherNeeds), List.of(), List.of());
            for (int cell = 0; cell < axes.cells(); cell++) {
                assertThat(after.gap(cell).mid()).isCloseTo(anew.gap(cell).mid(), within(1e-9));
                assertThat(after.gap(cell).low()).isCloseTo(anew.gap(cell).low(), within(1e-9));
                assertThat(after.gap(cell).high()).isCloseTo(anew.gap(cell).high(), within(1e-9));
            }
        }
    }

    @Test
    void shiftsNameTheCellsMovedMost() {
        var dice = new Dice(5);
        var axes = dice.axes();
        var offerings = dice.offerings(axes, 3);
        var before = List.of(new Need("职业0", "本科", axes.firstYear(), Need.Source.OBSERVED, 30, 0));
        var whatIf = whatIf(CohortFlow.of(axes, offerings, List.of()), demand(axes, before));
        var needs = List.of(
                new Need("职业0", "中职", axes.firstYear(), Need.Source.OBSERVED, 7, 0),
                new Need("职业0", "本科", axes.firstYear(), Need.Source.OBSERVED, 9, 0));
        var change = new Change(List.of(), List.of(), needs);
        assertThat(whatIf.shifts(whatIf.after(change), 5))
                .containsExactly(
                        new Shift("职业0", "本科", axes.firstYear(), 30, 39),
                        new Shift("职业0", "中职", axes.firstYear(), 0, 7));
        assertThat(whatIf.shifts(whatIf.after(change), 1)).extracting(Shift::by).containsExactly(9.0);
    }

    private static WhatIf whatIf(CohortFlow flow, Demand demand) {
        return new WhatIf(flow, demand, GapTable.of(flow, demand, List.of(), List.of()));
    }

    private static Demand demand(org.qiao.engine.planning.Axes axes, List<Need> needs) {
        return Demand.of(axes, needs, List.of(), new Coverage(0.8));
    }
}
