package org.qiao.engine.planning.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.qiao.engine.planning.Axes;

/**
 * Cohorts followed year by year: expected graduates entering each occupation at each level in each year.
 *
 * <p>A person admitted in year a is independently at each place with the probability of an absorbing Markov chain, so
 * expectations add up and nobody appears or vanishes ({@link Whereabouts}). Of n persons with probability p the
 * variance is n·p·(1−p)·(1+(n−1)·likeness), the beta-binomial's (Skellam 1948); cohorts are independent.
 *
 * <p>Immutable. Time O(cohorts × years × aims), space O(cells + offerings × years).
 */
public final class CohortFlow {
    private final Cohorts cohorts;
    private final double[] persons;
    private final double[] variance;

    CohortFlow(Cohorts cohorts) {
        this.cohorts = cohorts;
        persons = new double[cohorts.axes.cells()];
        variance = new double[cohorts.axes.cells()];
        for (int o = 0; o < cohorts.offerings.length; o++) {
            add(o);
        }
    }

    /**
     * @param intakes past and planned; years before the table's first are wanted, as their graduates fall into it
     * @throws org.qiao.engine.planning.FaultyInput naming every unknown name, share out of range and intake that
     *     stands twice
     */
    public static CohortFlow of(Axes axes, List<Offering> offerings, List<Intake> intakes) {
        return new CohortFlow(Cohorts.of(axes, offerings, intakes));
    }

    /** The same with intakes replaced and offerings (same id, pathway and aims) with other rates. */
    public CohortFlow with(List<Offering> changed, List<Intake> intakes) {
        return new CohortFlow(cohorts.with(changed, intakes));
    }

    public Axes axes() {
        return cohorts.axes;
    }

    /** Expected persons entering work by cell, a copy. */
    public double[] persons() {
        return persons.clone();
    }

    /** The variance of {@link #persons()}, persons squared, a copy. */
    public double[] variance() {
        return variance.clone();
    }

    /** Persons admitted to an offering in a year, 0 when none were named. */
    public double intake(String offering, int admitted) {
        double[] years = cohorts.intakes[cohorts.place(offering)];
        int at = admitted - cohorts.firstYear;
        return at >= 0 && at < years.length ? years[at] : 0;
    }

    /** Expected persons entering work who were admitted to these offerings in that year, by cell. O(cells). */
    public Yield yield(String offering, int admitted) {
        int o = cohorts.place(offering);
        double[] all = new double[persons.length];
        for (int s = 0; s < cohorts.levels[o].length; s++) {
            for (int y = Math.max(0, admitted - axes().firstYear()); y < axes().years(); y++) {
                double share = cohorts.toWork(o, s, y + axes().firstYear() - admitted);
                for (int k = 0; k < cohorts.aims[o].length && share > 0; k++) {
                    all[axes().cell(cohorts.aims[o][k], cohorts.levels[o][s], y)] += share * cohorts.weights[o][k];
                }
            }
        }
        int[] cells = IntStream.range(0, all.length).filter(c -> all[c] > 0).toArray();
        return new Yield(cells, Arrays.stream(cells).mapToDouble(c -> all[c]).toArray());
    }

    /** Every path that ends in the cell, the widest first; their persons sum to the cell's. */
    public List<Arrival> paths(int cell) {
        var arrivals = new ArrayList<Arrival>();
        for (int o = 0; o < cohorts.offerings.length; o++) {
            for (int a = 0; a < cohorts.intakes[o].length; a++) {
                arrivals.addAll(arrivals(o, a, cell));
            }
        }
        arrivals.sort(Comparator.comparingDouble(Arrival::persons).reversed());
        return arrivals;
    }

    /** Everybody admitted so far, at the end of a year; one offering. */
    public Whereabouts whereabouts(String offering, int year) {
        return new Census(cohorts, year).add(cohorts.place(offering)).taken();
    }

    /** The same of all offerings together. */
    public Whereabouts whereabouts(int year) {
        var census = new Census(cohorts, year);
        for (int o = 0; o < cohorts.offerings.length; o++) {
            census.add(o);
        }
        return census.taken();
    }

    private void add(int o) {
        double likeness = cohorts.offerings[o].likeness();
        for (int a = 0; a < cohorts.intakes[o].length; a++) {
            double n = cohorts.intakes[o][a];
            double spread = n * (1 + Math.max(0, n - 1) * likeness);
            int lag = axes().firstYear() - cohorts.firstYear - a;
            for (int s = 0; s < cohorts.levels[o].length && n > 0; s++) {
                for (int y = Math.max(0, -lag); y < axes().years(); y++) {
                    add(o, s, y, n, spread, cohorts.toWork(o, s, y + lag));
                }
            }
        }
    }

    private void add(int o, int s, int y, double n, double spread, double share) {
        for (int k = 0; k < cohorts.aims[o].length && share > 0; k++) {
            double p = share * cohorts.weights[o][k];
            int cell = axes().cell(cohorts.aims[o][k], cohorts.levels[o][s], y);
            persons[cell] += n * p;
            variance[cell] += spread * p * (1 - p);
        }
    }

    private List<Arrival> arrivals(int o, int a, int cell) {
        var found = new ArrayList<Arrival>();
        var offering = cohorts.offerings[o];
        int t = axes().yearOf(cell) - cohorts.firstYear - a;
        for (int s = 0; s < cohorts.levels[o].length && t >= 0; s++) {
            String level = offering.pathway().stages().get(s).level();
            for (int k = 0; k < cohorts.aims[o].length && level.equals(axes().levelOf(cell)); k++) {
                double n = cohorts.intakes[o][a] * cohorts.toWork(o, s, t) * cohorts.weights[o][k];
                if (n > 0 && offering.aims().get(k).occupation().equals(axes().occupationOf(cell))) {
                    found.add(arrival(offering, cohorts.firstYear + a, s, cell, n));
                }
            }
        }
        return found;
    }

    private Arrival arrival(Offering of, int admitted, int s, int cell, double n) {
        return new Arrival(
                of.id(),
                of.school(),
                of.major(),
                of.pathway().name(),
                admitted,
                s + 1,
                axes().levelOf(cell),
                axes().occupationOf(cell),
                axes().yearOf(cell),
                n);
    }
}
