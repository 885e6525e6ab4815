package org.qiao.engine.planning.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.qiao.engine.planning.demand.Demand;
import org.qiao.engine.planning.flow.CohortFlow;
import org.qiao.engine.planning.gap.GapTable;

/**
 * A city to try changes on. Every try starts from the same state, so tries do not add up and any thread may make one.
 * O(cohorts × years × aims + cells): the whole city anew each time; only the fit of the trend is kept, since past needs
 * do not change.
 */
public final class WhatIf {
    private final CohortFlow flow;
    private final Demand demand;
    private final GapTable before;

    public WhatIf(CohortFlow flow, Demand demand, GapTable before) {
        this.flow = flow;
        this.demand = demand;
        this.before = before;
    }

    /**
     * The gap after a change.
     *
     * @throws org.qiao.engine.planning.FaultyInput naming what of the change cannot be
     */
    public GapTable after(Change change) {
        return before.with(flow.with(change.rates(), change.intakes()), demand.with(change.needs()));
    }

    /** The cells that a change moves most, up to a number. */
    public List<Shift> shifts(GapTable after, int most) {
        var axes = before.axes();
        double[] was = before.missing();
        double[] is = after.missing();
        return IntStream.range(0, was.length)
                .filter(c -> Math.abs(is[c] - was[c]) > 1e-9)
                .mapToObj(c -> new Shift(axes.occupationOf(c), axes.levelOf(c), axes.yearOf(c), was[c], is[c]))
                .sorted(Comparator.comparingDouble((Shift it) -> -Math.abs(it.by())))
                .limit(most)
                .toList();
    }
}
