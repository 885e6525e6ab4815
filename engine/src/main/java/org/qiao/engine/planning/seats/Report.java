package org.qiao.engine.planning.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Says what a plan means: its seats by name, what it costs, what holds it back. */
final class Report {
    private static final double NOTHING = 1e-6;

    private final Compiled compiled;
    private final Rows rows;
    private final double[] prices;
    private final int[] seats;
    private final double[] sums;
    private final double bound;

    Report(Compiled compiled, Rows rows, double[] prices, int[] seats, double bound) {
        this.compiled = compiled;
        this.rows = rows;
        this.prices = prices;
        this.seats = seats;
        this.bound = bound;
        sums = rows.sums(seats);
    }

    Answer.Plan plan() {
        var byName = new HashMap<String, Integer>();
        var names = SeatPlanner.names(compiled.question);
        for (int j = 0; j < seats.length; j++) {
            byName.put(names.get(j), seats[j]);
        }
        double cost = rows.cost(seats);
        return new Answer.Plan(byName, cost, Math.min(bound, cost), bindings(), overruns());
    }

    private List<Answer.Binding> bindings() {
        var bindings = new ArrayList<Answer.Binding>();
        for (int r = compiled.cells; r < rows.rows(); r++) {
            addRow(r, bindings);
        }
        var names = SeatPlanner.names(compiled.question);
        for (var limit : compiled.limits) {
            for (int j = 0; j < seats.length; j++) {
                switch (limit) {
                    case Limit.Each each -> addOffering(each, names.get(j), j, bindings);
                    case Limit.Classes classes -> addClasses(classes, names.get(j), j, bindings);
                    default -> {
                        // has a row
                    }
                }
            }
        }
        bindings.sort(Comparator.comparingDouble(Answer.Binding::worth).reversed());
        return bindings;
    }

    /** A row binds when one more seat would break it. */
    private void addRow(int r, List<Answer.Binding> bindings) {
        double seat = smallestStep(r);
        var limit = compiled.limits.get(compiled.limitOf[r - compiled.cells]);
        if (sums[r] + seat > rows.most()[r] + Rows.TOLERANCE) {
            bindings.add(binding(limit, r, rows.most()[r], Math.max(0, prices[r])));
        } else if (sums[r] - seat < rows.least()[r] - Rows.TOLERANCE) {
            bindings.add(binding(limit, r, rows.least()[r], Math.max(0, -prices[r])));
        }
    }

    private Answer.Binding binding(Limit limit, int r, double allowed, double worth) {
        String unit = limit instanceof Limit.Sum sum ? sum.unit() : "offerings";
        return new Answer.Binding(limit.basis(), "", unit, sums[r], allowed, worth);
    }

    private double smallestStep(int r) {
        double step = Double.POSITIVE_INFINITY;
        for (int e = 0; e < rows.row().length; e++) {
            if (rows.row()[e] == r) {
                double size = Math.abs(rows.perSeat()[e]) + Math.abs(rows.perOpen()[e]);
                step = size > 0 ? Math.min(step, size) : step;
            }
        }
        return step == Double.POSITIVE_INFINITY ? 0 : step;
    }

    /** One offering's own figure binds when the plan stands at it and would gladly go on. */
    private void addOffering(Limit.Each each, String name, int j, List<Answer.Binding> bindings) {
        var range = each.ranges().get(name);
        if (range == null) {
            return;
        }
        double worth = -Relaxation.slopes(rows, prices, j)[0];
        if (seats[j] == range.most() && worth > NOTHING) {
            bindings.add(new Answer.Binding(each.basis(), name, "seats", seats[j], range.most(), worth));
        } else if (seats[j] == range.least() && range.least() > 0 && -worth > NOTHING) {
            bindings.add(new Answer.Binding(each.basis(), name, "seats", seats[j], range.least(), -worth));
        }
    }

    /** A class size binds when the plan fills classes to the brim and would go on, or to the minimum and would rather not. */
    private void addClasses(Limit.Classes classes, String name, int j, List<Answer.Binding> bindings) {
        if (seats[j] == 0 || !classes.offerings().contains(name)) {
            return;
        }
        int[] members = Compiled.members(classes);
        double worth = -Relaxation.slopes(rows, prices, j)[0];
        boolean full = !Domains.has(members, seats[j] + 1) && worth > NOTHING;
        boolean least = !Domains.has(members, seats[j] - 1) && -worth > NOTHING;
        if (full || least) {
            bindings.add(new Answer.Binding(classes.basis(), name, "seats", seats[j], seats[j], Math.abs(worth)));
        }
    }

    private List<Answer.Overrun> overruns() {
        var overruns = new ArrayList<Answer.Overrun>();
        for (int r = compiled.cells; r < rows.rows(); r++) {
            double cost = rows.cost(r, sums[r]);
            double by = Math.max(sums[r] - rows.most()[r], rows.least()[r] - sums[r]);
            if (!rows.hard(r) && by > Rows.TOLERANCE) {
                var limit = compiled.limits.get(compiled.limitOf[r - compiled.cells]);
                String unit = limit instanceof Limit.Sum sum ? sum.unit() : "offerings";
                overruns.add(new Answer.Overrun(limit.basis(), unit, by, cost));
            }
        }
        return overruns;
    }
}
