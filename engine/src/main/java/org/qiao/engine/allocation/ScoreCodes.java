package org.qiao.engine.allocation;

import java.util.Arrays;

/**
 * Scores as whole numbers of 31 bits with the same order, so that a score and a lot fit into one long. Decimals (87.5, 642.25)
 * are scaled exactly; scores of any other kind get their rank among the distinct ones, at the price of a sort. {@link #score}
 * gives back the very double that came in.
 */
final class ScoreCodes {

    private static final int MOST = Integer.MAX_VALUE - 1;
    private static final int DIGITS = 6;

    private final double scale;
    private final long least;
    private final double[] distinct; // empty when scaled

    private ScoreCodes(double scale, long least, double[] distinct) {
        this.scale = scale;
        this.least = least;
        this.distinct = distinct;
    }

    /** @param scores finite; the first {@code count} are read and left as they are */
    static ScoreCodes of(double[] scores, int count) {
        double scale = 1;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double score = scores[i];
            low = Math.min(low, score);
            high = Math.max(high, score);
            while (!exact(score, scale)) {
                scale *= 10;
                if (scale > Math.pow(10, DIGITS)) {
                    return ranked(scores, count);
                }
            }
        }
        if (count == 0) {
            return new ScoreCodes(1, 0, new double[0]);
        }
        ScoreCodes codes = new ScoreCodes(scale, Math.round(low * scale), new double[0]);
        // A score exact at a small scale need not stay exact at a larger one once it is huge: then ranks are taken.
        boolean fits = Math.max(Math.abs(low), Math.abs(high)) * scale < 1L << 50
                && Math.round(high * scale) - codes.least <= MOST;
        return fits ? codes : ranked(scores, count);
    }

    private static boolean exact(double score, double scale) {
        return Math.round(score * scale) / scale == score;
    }

    private static ScoreCodes ranked(double[] scores, int count) {
        double[] sorted = Arrays.copyOf(scores, count);
        for (int i = 0; i < count; i++) {
            sorted[i] += 0.0; // -0.0 and 0.0 are one score
        }
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return new ScoreCodes(0, 0, Arrays.copyOf(sorted, kept));
    }

    /** @param score one of those that were there at the beginning */
    int code(double score) {
        return scale > 0 ? (int) (Math.round(score * scale) - least) : Arrays.binarySearch(distinct, score + 0.0);
    }

    double score(int code) {
        return scale > 0 ? (code + least) / scale : distinct[code];
    }
}
