package org.qiao.engine.planning.gap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.qiao.engine.planning.Axes;
import org.qiao.engine.planning.FaultyInput;
import org.qiao.engine.planning.Interval;
import org.qiao.engine.planning.demand.Demand;
import org.qiao.engine.planning.flow.CohortFlow;

/**
 * The gap of every cell of the table: computed at once on arrays, O(cells), and written out line by line when asked.
 * Immutable.
 */
public final class GapTable {
    private final Axes axes;
    private final Demand demand;
    private final double[] graduates;
    private final double[] variance;
    private final Additions additions;
    private final double[] low;
    private final double[] mid;
    private final double[] high;
    private final double z;

    private GapTable(CohortFlow flow, Demand demand, Additions additions) {
        axes = demand.axes();
        this.demand = demand;
        this.additions = additions;
        graduates = flow.persons();
        variance = flow.variance();
        z = demand.coverage().z();
        low = new double[axes.cells()];
        mid = new double[axes.cells()];
        high = new double[axes.cells()];
        subtract();
    }

    /**
     * @param flow on the same table as demand
     * @throws FaultyInput when the tables differ, or naming every unknown name, year out of the table and wrong number
     */
    public static GapTable of(CohortFlow flow, Demand demand, List<Addition> additions, List<Vacancies> vacancies) {
        if (!flow.axes().equals(demand.axes())) {
            throw new IllegalArgumentException("flow and demand are laid out on different tables");
        }
        return new GapTable(flow, demand, Additions.of(demand.axes(), additions, vacancies));
    }

    /** The same additions and vacancies beside another flow and demand on the same table. */
    public GapTable with(CohortFlow flow, Demand changed) {
        return new GapTable(flow, changed, additions);
    }

    public Axes axes() {
        return axes;
    }

    /** The gap by cell, persons, a copy: what a seat plan takes as missing. */
    public double[] missing() {
        return mid.clone();
    }

    public Interval gap(int cell) {
        return new Interval(low[cell], mid[cell], high[cell]);
    }

    /** All cells in which anybody is needed or comes, the widest gap first. */
    public List<GapLine> lines() {
        return IntStream.range(0, axes.cells())
                .filter(c -> demand.interval(c).high() > 0 || supply(c) > 0)
                .mapToObj(this::line)
                .sorted(Comparator.comparingDouble((GapLine it) -> it.gap().mid())
                        .reversed())
                .toList();
    }

    public GapLine line(int cell) {
        return new GapLine(
                axes.occupationOf(cell),
                axes.levelOf(cell),
                axes.yearOf(cell),
                demand.interval(cell),
                demand.coverage().around(graduates[cell], variance[cell], 0),
                additions.trained[cell],
                additions.returnees[cell],
                gap(cell),
                ratio(cell),
                additions.monthsToFill(cell),
                growth(cell));
    }

    private double supply(int cell) {
        return graduates[cell] + additions.trained[cell] + additions.returnees[cell];
    }

    private OptionalDouble ratio(int cell) {
        double supply = supply(cell);
        return supply > 0 ? OptionalDouble.of(demand.interval(cell).mid() / supply) : OptionalDouble.empty();
    }

    private OptionalDouble growth(int cell) {
        int years = cell % axes.years();
        double first = demand.interval(cell - years).mid();
        return years == 0 || first == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.pow(demand.interval(cell).mid() / first, 1.0 / years) - 1);
    }

    private void subtract() {
        for (int c = 0; c < mid.length; c++) {
            var needed = demand.interval(c);
            double half = z * Math.sqrt(variance[c] + additions.variance[c]);
            double supply = supply(c);
            double fewer = Math.min(half, supply); // nobody can come fewer than none
            mid[c] = needed.mid() - supply;
            low[c] = mid[c] - Math.hypot(needed.mid() - needed.low(), half);
            high[c] = mid[c] + Math.hypot(needed.high() - needed.mid(), fewer);
        }
    }

    /** Supply beside the graduates, and the present market, by cell. */
    private static final class Additions {
        final double[] trained;
        final double[] returnees;
        final double[] variance;
        private final Axes axes;
        private final Map<String, Vacancies> vacancies = new HashMap<>();

        private Additions(Axes axes) {
            this.axes = axes;
            trained = new double[axes.cells()];
            returnees = new double[axes.cells()];
            variance = new double[axes.cells()];
        }

        static Additions of(Axes axes, List<Addition> all, List<Vacancies> vacancies) {
            check(axes, all, vacancies);
            var additions = new Additions(axes);
            for (var it : all) {
                int cell = axes.cell(it.occupation(), it.level(), it.year());
                (it.kind() == Addition.Kind.TRAINED ? additions.trained : additions.returnees)[cell] += it.persons();
                additions.variance[cell] += it.error() * it.error();
            }
            vacancies.forEach(it -> additions.vacancies.put(it.occupation() + ' ' + it.level(), it));
            return additions;
        }

        private static void check(Axes axes, List<Addition> all, List<Vacancies> vacancies) {
            var faults = new FaultyInput.Gathering();
            for (var it : all) {
                String at = "addition to " + it.occupation() + ", " + it.level() + ", " + it.year();
                named(axes, it.occupation(), it.level(), at, faults);
                int since = it.year() - axes.firstYear();
                faults.unless(since >= 0 && since < axes.years(), at + ": year out of the table");
                faults.persons(it.persons(), at);
                faults.persons(it.error(), at + ": standard error");
            }
            var seen = new HashSet<String>();
            for (var it : vacancies) {
                String at = "vacancies of " + it.occupation() + ", " + it.level();
                named(axes, it.occupation(), it.level(), at, faults);
                faults.unless(seen.add(at), at + " stand twice");
                faults.persons(it.open(), at + ": open");
                faults.persons(it.filledPerYear(), at + ": filled");
            }
            faults.check();
        }

        private static void named(Axes axes, String occupation, String level, String at, FaultyInput.Gathering faults) {
            faults.unless(axes.occupations().contains(occupation), at + ": unknown occupation");
            faults.unless(axes.levels().contains(level), at + ": unknown level");
        }

        OptionalDouble monthsToFill(int cell) {
            var market = vacancies.get(axes.occupationOf(cell) + ' ' + axes.levelOf(cell));
            return market == null || market.filledPerYear() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(12 * market.open() / market.filledPerYear());
        }
    }
}
