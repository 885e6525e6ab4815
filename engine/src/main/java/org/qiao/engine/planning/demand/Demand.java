package org.qiao.engine.planning.demand;

import java.util.List;
import org.qiao.engine.planning.Axes;
import org.qiao.engine.planning.Coverage;
import org.qiao.engine.planning.Interval;

/**
 * Persons needed in each cell of the table. What is known already is a floor; the trend of past needs says how much more
 * is to be expected, and replacement comes on top as far as units do not declare it:
 *
 * <p>needed = max(observed + surveyed, trend) + employed × rate × (1 − declared).
 *
 * <p>Immutable. Fitting the trend costs O(past needs); {@link #with} keeps it and costs O(cells + needs).
 */
public final class Demand {
    private final Axes axes;
    private final Coverage coverage;
    /** By cell: the trend and half its interval, 0 where there is no history. */
    private final double[] trend;

    private final double[] half;
    private final double[] replaced;
    private final double[] replacedVariance;
    private final double[] observed;
    private final double[] surveyed;
    private final double[] surveyVariance;
    private final double[] low;
    private final double[] mid;
    private final double[] high;

    private Demand(
            Axes axes, Coverage coverage, double[] trend, double[] half, double[][] replacement, double[][] known) {
        this.axes = axes;
        this.coverage = coverage;
        this.trend = trend;
        this.half = half;
        replaced = replacement[0];
        replacedVariance = replacement[1];
        observed = known[0];
        surveyed = known[1];
        surveyVariance = known[2];
        low = new double[axes.cells()];
        mid = new double[axes.cells()];
        high = new double[axes.cells()];
        compose(coverage.z());
    }

    /**
     * @param needs past ones make the trend, those in the table's years are known already; several for one cell add up
     * @throws org.qiao.engine.planning.FaultyInput naming every unknown name, year after the table and wrong number
     */
    public static Demand of(Axes axes, List<Need> needs, List<Replacement> replacements, Coverage coverage) {
        var faults = new NeedFaults(axes);
        needs.forEach(faults::look);
        replacements.forEach(faults::look);
        faults.check();
        double[] trend = new double[axes.cells()];
        double[] half = new double[axes.cells()];
        var past = needs.stream().filter(it -> it.year() < axes.firstYear()).toList();
        project(axes, new History(past, axes.firstYear() - 1), coverage, trend, half);
        double[][] known = new double[3][axes.cells()];
        needs.stream().filter(it -> it.year() >= axes.firstYear()).forEach(it -> know(axes, it, known));
        return new Demand(axes, coverage, trend, half, replacement(axes, replacements), known);
    }

    /** The same with more known: needs of the table's years, added to those known; persons may be negative to take off. */
    public Demand with(List<Need> more) {
        var faults = new NeedFaults(axes);
        more.forEach(faults::lookAtChange);
        faults.check();
        double[][] known = {observed.clone(), surveyed.clone(), surveyVariance.clone()};
        more.forEach(it -> know(axes, it, known));
        return new Demand(axes, coverage, trend, half, new double[][] {replaced, replacedVariance}, known);
    }

    public Axes axes() {
        return axes;
    }

    public Coverage coverage() {
        return coverage;
    }

    public Figure figure(int cell) {
        double known = observed[cell] + surveyed[cell];
        return new Figure(interval(cell), observed[cell], surveyed[cell], mid[cell] - known);
    }

    public Interval interval(int cell) {
        return new Interval(low[cell], mid[cell], high[cell]);
    }

    private void compose(double z) {
        for (int c = 0; c < mid.length; c++) {
            double known = observed[c] + surveyed[c];
            double unsure = z * Math.sqrt(surveyVariance[c]);
            double base = Math.max(known, trend[c]);
            double least = Math.min(base, Math.max(Math.max(observed[c], known - unsure), trend[c] - half[c]));
            double most = Math.max(known + unsure, trend[c] + half[c]);
            double replacing = z * z * replacedVariance[c];
            mid[c] = base + replaced[c];
            low[c] = Math.max(0, mid[c] - Math.sqrt((base - least) * (base - least) + replacing));
            high[c] = mid[c] + Math.sqrt((most - base) * (most - base) + replacing);
        }
    }

    private static void project(Axes axes, History history, Coverage coverage, double[] trend, double[] half) {
        var projection = new Projection(List.copyOf(history.series.values()), coverage.share(), coverage.z());
        int s = 0;
        for (var key : history.series.keySet()) {
            for (int y = 0; y < axes.years(); y++) {
                int cell = axes.cell(key.occupation(), key.level(), axes.firstYear() + y);
                trend[cell] = projection.ahead(s, y + 1);
                half[cell] = projection.half(s, y + 1);
            }
            s++;
        }
    }

    private static void know(Axes axes, Need need, double[][] known) {
        int cell = axes.cell(need.occupation(), need.level(), need.year());
        boolean counted = need.source() == Need.Source.OBSERVED;
        known[counted ? 0 : 1][cell] = Math.max(0, known[counted ? 0 : 1][cell] + need.persons());
        known[2][cell] += need.error() * need.error();
    }

    private static double[][] replacement(Axes axes, List<Replacement> replacements) {
        double[][] replaced = new double[2][axes.cells()];
        for (var it : replacements) {
            int from = axes.cell(it.occupation(), it.level(), axes.firstYear());
            for (int c = from; c < from + axes.years(); c++) {
                replaced[0][c] += it.persons();
                replaced[1][c] += it.variance();
            }
        }
        return replaced;
    }
}
