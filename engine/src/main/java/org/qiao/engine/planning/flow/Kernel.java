package org.qiao.engine.planning.flow;

/**
 * What becomes of one admitted person: probabilities by years since admission. An absorbing Markov chain over the years
 * of study (Bartholomew, Forbes &amp; McClean 1991, Statistical Techniques for Manpower Planning, ch. 3).
 */
final class Kernel {
    /** [stage][t]: enrolled in the stage, t years after admission. */
    final double[][] enrolled;
    /** [stage][t]: finished the stage exactly t years after admission and did not transfer. */
    final double[][] finished;
    /** [t]: lost exactly t years after admission. */
    final double[] lost;

    private Kernel(int stages, int span) {
        enrolled = new double[stages][span];
        finished = new double[stages][span];
        lost = new double[span];
    }

    /** O(span × years of the pathway). */
    static Kernel of(Offering offering, int span) {
        int stages = offering.pathway().stages().size();
        var kernel = new Kernel(stages, span);
        int[] stageOf = stageOfStudyYear(offering.pathway());
        double[] here = new double[stageOf.length];
        here[0] = 1;
        kernel.enrolled[0][0] = 1;
        for (int t = 1; t < span; t++) {
            here = kernel.step(offering, stageOf, here, t);
        }
        return kernel;
    }

    private double[] step(Offering offering, int[] stageOf, double[] here, int t) {
        double[] next = new double[here.length];
        for (int i = 0; i < here.length; i++) {
            int stage = stageOf[i];
            var rates = offering.rates().get(stage);
            double passed = here[i] * rates.progress();
            double again = here[i] * rates.repeat();
            next[i] += again;
            lost[t] += here[i] - passed - again;
            boolean last = i + 1 == here.length;
            if (last || stageOf[i + 1] != stage) {
                double onward = last ? 0 : passed * rates.transfer();
                finished[stage][t] = passed - onward;
                passed = onward;
            }
            if (!last) {
                next[i + 1] += passed;
            }
        }
        for (int i = 0; i < next.length; i++) {
            enrolled[stageOf[i]][t] += next[i];
        }
        return next;
    }

    private static int[] stageOfStudyYear(Pathway pathway) {
        int[] stageOf = new int[pathway.years()];
        int at = 0;
        for (int s = 0; s < pathway.stages().size(); s++) {
            for (int y = 0; y < pathway.stages().get(s).years(); y++) {
                stageOf[at++] = s;
            }
        }
        return stageOf;
    }
}
