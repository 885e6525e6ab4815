package org.qiao.engine.planning.flow;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts the places at the end of one year. */
final class Census {
    private final Cohorts cohorts;
    private final int year;
    private final double[] enrolled;
    private double admitted;
    private double notYetGraduated;
    private double lost;
    private double furtherStudy;
    private double left;
    private double seeking;
    private double working;
    private double elsewhere;

    Census(Cohorts cohorts, int year) {
        int last = cohorts.axes.firstYear() + cohorts.axes.years() - 1;
        if (year > last) {
            throw new IllegalArgumentException("year out of the table: " + year);
        }
        this.cohorts = cohorts;
        this.year = year;
        enrolled = new double
                [Arrays.stream(cohorts.levels).mapToInt(it -> it.length).max().orElse(0)];
    }

    Census add(int o) {
        for (int a = 0; a < cohorts.intakes[o].length && cohorts.firstYear + a <= year; a++) {
            add(o, cohorts.intakes[o][a], year - cohorts.firstYear - a);
        }
        return this;
    }

    private void add(int o, double n, int age) {
        var kernel = cohorts.kernels[o];
        admitted += n;
        lost += n * Arrays.stream(kernel.lost, 0, age + 1).sum();
        for (int s = 0; s < cohorts.levels[o].length; s++) {
            double here = n * kernel.enrolled[s][age];
            if (age < cohorts.offerings[o].pathway().years()) {
                enrolled[s] += here;
            } else {
                notYetGraduated += here;
            }
            finished(o, s, n * Arrays.stream(kernel.finished[s], 0, age + 1).sum());
        }
    }

    private void finished(int o, int s, double n) {
        var rates = cohorts.offerings[o].rates().get(s);
        double rest = n * (1 - rates.furtherStudy());
        furtherStudy += n * rates.furtherStudy();
        left += rest * rates.leave();
        working += rest * rates.localStay();
        seeking += rest * (1 - rates.leave() - rates.localStay());
        elsewhere += rest
                * rates.localStay()
                * (1 - Arrays.stream(cohorts.weights[o]).sum());
    }

    Whereabouts taken() {
        return new Whereabouts(
                year,
                admitted,
                IntStream.range(0, enrolled.length).mapToObj(s -> enrolled[s]).toList(),
                notYetGraduated,
                lost,
                furtherStudy,
                left,
                seeking,
                working,
                elsewhere);
    }
}
