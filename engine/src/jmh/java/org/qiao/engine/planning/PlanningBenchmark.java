package org.qiao.engine.planning;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.qiao.engine.planning.demand.Demand;
import org.qiao.engine.planning.demand.Need;
import org.qiao.engine.planning.flow.CohortFlow;
import org.qiao.engine.planning.flow.Intake;
import org.qiao.engine.planning.flow.Offering;
import org.qiao.engine.planning.flow.StageRates;
import org.qiao.engine.planning.gap.GapTable;
import org.qiao.engine.planning.seats.Answer;
import org.qiao.engine.planning.seats.SeatPlanner;
import org.qiao.engine.planning.seats.SeatQuestion;
import org.qiao.engine.planning.whatif.Change;
import org.qiao.engine.planning.whatif.WhatIf;

/** A change tried on a region, and its seats planned; single-threaded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanningBenchmark {

    @Param({"city", "province"})
    public String region = "city";

    private final Start state = new Start();

    /** Made once: what the methods start from. */
    private static final class Start {
        WhatIf whatIf = whatIf(Region.city(1));
        Change change = new Change(List.of(), List.of(), List.of());
        SeatQuestion question = Region.city(1).question();
    }

    @Setup
    public void build() {
        var made = region.equals("city") ? Region.city(1) : Region.province(1);
        state.whatIf = whatIf(made);
        state.change = change(made);
        state.question = made.question();
    }

    /** Every intake of the year before changed by a tenth, one school's rates, and a hundred needs: the gap anew. */
    @Benchmark
    public GapTable tryOut() {
        return state.whatIf.after(state.change);
    }

    /** The seats of a year. */
    @Benchmark
    public Answer plan() {
        return SeatPlanner.answer(state.question);
    }

    private static WhatIf whatIf(Region region) {
        var flow = CohortFlow.of(region.axes, region.offerings, region.intakes);
        var demand = Demand.of(region.axes, region.needs(), List.of(), new Coverage(0.8));
        return new WhatIf(flow, demand, GapTable.of(flow, demand, List.of(), List.of()));
    }

    private static Change change(Region region) {
        var intakes = region.intakes.stream()
                .filter(it -> it.year() == Region.FIRST_YEAR - 1)
                .map(it -> new Intake(it.offering(), it.year(), it.persons() * 1.1))
                .toList();
        var rates = region.offerings.stream()
                .filter(it -> it.school().equals("学校0"))
                .map(PlanningBenchmark::stayingMore)
                .toList();
        var needs = region.axes.occupations().stream()
                .limit(100)
                .map(it -> new Need(it, "中职", Region.FIRST_YEAR + 3, Need.Source.OBSERVED, 80, 0))
                .toList();
        return new Change(intakes, rates, needs);
    }

    private static Offering stayingMore(Offering offering) {
        return offering.with(offering.rates().stream()
                .map(it -> new StageRates(
                        it.progress(),
                        it.repeat(),
                        it.transfer(),
                        it.furtherStudy(),
                        it.localStay() * 1.05,
                        it.leave() * 0.5))
                .toList());
    }
}
