package org.qiao.engine.planning.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiao.engine.planning.Axes;

/** The input as arrays: offerings by place, intakes by offering and year, names looked up once. */
final class Cohorts {
    final Axes axes;
    final int firstYear;
    final Offering[] offerings;
    final Map<String, Integer> places = new HashMap<>();
    final Kernel[] kernels;
    /** [offering][year since firstYear]. */
    final double[][] intakes;
    /** [offering][aim]: place of the occupation. */
    final int[][] aims;

    final double[][] weights;
    /** [offering][stage]: place of the level. */
    final int[][] levels;

    private Cohorts(Axes axes, int firstYear, Offering[] offerings) {
        this.axes = axes;
        this.firstYear = firstYear;
        this.offerings = offerings;
        kernels = new Kernel[offerings.length];
        intakes = new double[offerings.length][span()];
        aims = new int[offerings.length][];
        weights = new double[offerings.length][];
        levels = new int[offerings.length][];
    }

    static Cohorts of(Axes axes, List<Offering> offerings, List<Intake> intakes) {
        var faults = new OfferingFaults(axes);
        offerings.forEach(faults::look);
        faults.look(offerings, intakes);
        faults.check();
        int first = intakes.stream().mapToInt(Intake::year).min().orElse(axes.firstYear());
        var cohorts = new Cohorts(axes, Math.min(first, axes.firstYear()), offerings.toArray(Offering[]::new));
        var occupations = numbered(axes.occupations());
        for (int o = 0; o < cohorts.offerings.length; o++) {
            cohorts.compile(o, occupations);
        }
        cohorts.put(intakes);
        return cohorts;
    }

    Cohorts with(List<Offering> changed, List<Intake> replaced) {
        var faults = new OfferingFaults(axes);
        changed.forEach(faults::look);
        changed.forEach(it -> faults.same(it, places.get(it.id()), offerings));
        faults.look(places.keySet(), replaced);
        faults.check();
        int first = replaced.stream().mapToInt(Intake::year).min().orElse(firstYear);
        var next = new Cohorts(axes, Math.min(first, firstYear), offerings.clone());
        next.places.putAll(places);
        System.arraycopy(aims, 0, next.aims, 0, aims.length);
        System.arraycopy(weights, 0, next.weights, 0, weights.length);
        System.arraycopy(levels, 0, next.levels, 0, levels.length);
        changed.forEach(it -> next.offerings[place(it.id())] = it);
        for (int o = 0; o < offerings.length; o++) {
            boolean same = next.offerings[o] == offerings[o] && next.firstYear == firstYear;
            next.kernels[o] = same ? kernels[o] : Kernel.of(next.offerings[o], next.span());
            System.arraycopy(intakes[o], 0, next.intakes[o], firstYear - next.firstYear, intakes[o].length);
        }
        next.put(replaced);
        return next;
    }

    int place(String offering) {
        Integer place = places.get(offering);
        if (place == null) {
            throw new IllegalArgumentException("unknown offering " + offering);
        }
        return place;
    }

    /** The share of a cohort that enters work from a stage exactly t years after admission. */
    double toWork(int o, int s, int t) {
        return kernels[o].finished[s][t] * offerings[o].rates().get(s).toWork();
    }

    private int span() {
        return axes.firstYear() + axes.years() - firstYear;
    }

    private void put(List<Intake> all) {
        all.forEach(it -> intakes[place(it.offering())][it.year() - firstYear] = it.persons());
    }

    private void compile(int o, Map<String, Integer> occupations) {
        var offering = offerings[o];
        places.put(offering.id(), o);
        kernels[o] = Kernel.of(offering, span());
        aims[o] = offering.aims().stream()
                .mapToInt(it -> occupations.getOrDefault(it.occupation(), -1))
                .toArray();
        weights[o] = offering.aims().stream().mapToDouble(Aim::weight).toArray();
        levels[o] = offering.pathway().stages().stream()
                .mapToInt(it -> axes.levels().indexOf(it.level()))
                .toArray();
    }

    private static Map<String, Integer> numbered(List<String> names) {
        var numbers = new HashMap<String, Integer>();
        names.forEach(it -> numbers.put(it, numbers.size()));
        return numbers;
    }
}
