package org.qiao.engine.planning.demand;

import java.util.ArrayList;
import java.util.List;
import org.qiao.engine.planning.Coverage;
import org.qiao.engine.planning.FaultyInput;

/**
 * How the projection would have done: the last years are held out, the trend is fitted to what was known at the end of
 * each year before (rolling origin; Tashman 2000), and every forecast is held against what came.
 *
 * @param forecasts how many
 * @param meanAbsoluteError in persons
 * @param weightedError sum of absolute errors ÷ sum of what came (WAPE); 0 when nothing came
 * @param scaledError mean absolute error ÷ that of "as last year" on the years before (MASE; Hyndman &amp; Koehler 2006);
 *     below 1 is better than that
 * @param asLastYear mean absolute error, in persons, of the forecast "as in the last known year"
 * @param bias mean of forecast − what came, in persons
 * @param covered share of forecasts whose interval held what came; to be read beside the coverage asked for
 * @param width mean width of the intervals, persons
 * @param years the same by how many years ahead, from 1
 */
public record BackTest(
        int forecasts,
        double meanAbsoluteError,
        double weightedError,
        double scaledError,
        double asLastYear,
        double bias,
        double covered,
        double width,
        List<BackTest> years) {

    /**
     * @param needs of past years; years without a figure are not forecast
     * @param heldOut how many of the last years, at least 1; three years must be left to learn from
     * @throws FaultyInput when fewer are left
     */
    public static BackTest of(List<Need> needs, int heldOut, Coverage coverage) {
        int last = needs.stream().mapToInt(Need::year).max().orElse(0);
        var history = new History(needs, last);
        var faults = new FaultyInput.Gathering();
        faults.unless(heldOut >= 1, "years held out: " + heldOut);
        faults.unless(last - heldOut - history.firstYear >= 2, "fewer than three years are left to learn from");
        faults.check();
        var tallies = new ArrayList<Tally>();
        for (int h = 0; h <= heldOut; h++) {
            tallies.add(new Tally()); // of all at 0, else of h years ahead
        }
        for (int origin = last - heldOut; origin < last; origin++) {
            stand(history, origin, coverage, tallies);
        }
        var years = tallies.stream().skip(1).map(it -> it.result(List.of())).toList();
        return tallies.getFirst().result(years);
    }

    private static void stand(History history, int origin, Coverage coverage, List<Tally> tallies) {
        var known = history.until(origin);
        var projection = new Projection(known, coverage.share(), coverage.z());
        int s = 0;
        for (double[] all : history.series.values()) {
            double before = lastOf(known.get(s));
            double step = meanStep(known.get(s));
            for (int h = 1; h <= history.lastYear - origin && !Double.isNaN(before); h++) {
                double came = all[origin - history.firstYear + h];
                if (!Double.isNaN(came)) {
                    double forecast = projection.ahead(s, h);
                    double half = projection.half(s, h);
                    tallies.getFirst().add(forecast, half, came, before, step);
                    tallies.get(h).add(forecast, half, came, before, step);
                }
            }
            s++;
        }
    }

    private static double lastOf(double[] series) {
        for (int t = series.length - 1; t >= 0; t--) {
            if (!Double.isNaN(series[t])) {
                return series[t];
            }
        }
        return Double.NaN;
    }

    /** Mean absolute change from year to year; NaN when no two years follow each other. */
    private static double meanStep(double[] series) {
        double sum = 0;
        int count = 0;
        for (int t = 1; t < series.length; t++) {
            if (!Double.isNaN(series[t]) && !Double.isNaN(series[t - 1])) {
                sum += Math.abs(series[t] - series[t - 1]);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static final class Tally {
        private int count;
        private int inside;
        private int scaledCount;
        private double error;
        private double scaled;
        private double naive;
        private double bias;
        private double came;
        private double width;

        void add(double forecast, double half, double what, double before, double step) {
            double low = Math.max(0, forecast - half);
            double miss = Math.abs(forecast - what);
            count++;
            inside += low <= what && what <= forecast + half ? 1 : 0;
            error += miss;
            naive += Math.abs(before - what);
            bias += forecast - what;
            came += what;
            width += forecast + half - low;
            if (step > 0) {
                scaled += miss / step;
                scaledCount++;
            }
        }

        BackTest result(List<BackTest> years) {
            double n = Math.max(1, count);
            return new BackTest(
                    count,
                    error / n,
                    came == 0 ? 0 : error / came,
                    scaled / Math.max(1, scaledCount),
                    naive / n,
                    bias / n,
                    inside / n,
                    width / n,
                    years);
        }
    }
}
