package org.qiao.consortium.atlas.occupation;

import org.qiao.consortium.atlas.occupation.WordIndex.Hit;
import org.qiao.consortium.atlas.occupation.WordIndex.Meaning;

/** Adds up what the words of a description say, before it is put beside the title. */
final class TaskScores {

    private static final double ENOUGH = 3;

    private final double[] sums;
    private final double[] strongest;
    private final String[] because;

    TaskScores(int occupations) {
        sums = new double[occupations];
        strongest = new double[occupations];
        because = new String[occupations];
    }

    void add(Meaning meaning, Hit hit, String word) {
        double gain = meaning.weight() * Weights.length(hit);
        int occupation = meaning.occupation();
        sums[occupation] += gain;
        if (gain > strongest[occupation]) {
            strongest[occupation] = gain;
            because[occupation] = word;
        }
    }

    /** The best counts in full, the others in proportion; a text that says little counts less. */
    void addTo(Scores scores, double weight) {
        double best = 0;
        for (double sum : sums) {
            best = Math.max(best, sum);
        }
        if (best == 0) {
            return;
        }
        double full = weight * Math.min(1, best / ENOUGH) / best;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                scores.addTasks(i, sums[i] * full, because[i]);
            }
        }
    }
}
