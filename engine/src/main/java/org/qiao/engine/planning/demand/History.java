package org.qiao.engine.planning.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Needs of past years as series of equal length, one for each occupation and level; NaN where nothing is known. */
final class History {
    final int firstYear;
    final int lastYear;
    final Map<Key, double[]> series = new LinkedHashMap<>();

    record Key(String occupation, String level) {}

    History(List<Need> needs, int lastYear) {
        this.lastYear = lastYear;
        firstYear = needs.stream().mapToInt(Need::year).min().orElse(lastYear);
        for (var need : needs) {
            double[] values = series.computeIfAbsent(new Key(need.occupation(), need.level()), unused -> unknown());
            int t = need.year() - firstYear;
            values[t] = Double.isNaN(values[t]) ? need.persons() : values[t] + need.persons();
        }
    }

    private double[] unknown() {
        double[] values = new double[lastYear - firstYear + 1];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The same as if one stood at the end of an earlier year; series of which nothing is known by then are left out. */
    List<double[]> until(int year) {
        var cut = new ArrayList<double[]>();
        series.values().forEach(it -> cut.add(Arrays.copyOf(it, year - firstYear + 1)));
        return cut;
    }
}
