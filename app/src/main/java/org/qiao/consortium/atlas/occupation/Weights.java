package org.qiao.consortium.atlas.occupation;

import java.util.List;
import org.qiao.consortium.atlas.occupation.TitleText.Segment;
import org.qiao.consortium.atlas.occupation.WordIndex.Hit;

/** What each ground counts. Chosen by hand and tried on titles labelled by hand. */
final class Weights {

    /** Below this the title says too little. */
    static final double CLEAR = 0.3;

    static final double NEAR = 0.5;
    static final double LEAST_LIKENESS = 0.35;
    static final int NEAR_WORDS = 12;
    static final double TASKS_BESIDE_TITLE = 0.35;
    static final double TASKS_ALONE = 1.0;
    static final double GUESS = 0.5;
    static final double USUAL = 0.1;
    static final double WHOLE_TITLE = 2;

    private static final double[] BY_LENGTH = {0, 0.2, 0.55, 0.75, 0.9, 1.0, 1.06, 1.1, 1.13, 1.15};
    private static final double WHOLE = 1.35;
    private static final double AT_END = 1.0;
    private static final double BEFORE_RANK = 0.95;
    private static final double ELSEWHERE = 0.75;
    private static final double WITHIN_LONGER = 0.25;

    private Weights() {}

    static double length(Hit hit) {
        return BY_LENGTH[Math.min(hit.length(), BY_LENGTH.length - 1)];
    }

    /** What a word of a title counts by its length and its place; one within a longer word counts little. */
    static double place(Hit hit, Segment segment, List<Hit> all) {
        double place =
                hit.end() == segment.text().length() ? AT_END : hit.end() == segment.end() ? BEFORE_RANK : ELSEWHERE;
        boolean fromBegin = hit.begin() == 0 || hit.begin() == segment.begin();
        if (fromBegin && hit.end() >= segment.end()) {
            place *= WHOLE;
        }
        for (Hit other : all) {
            if (hit.within(other)) {
                place *= WITHIN_LONGER;
                break;
            }
        }
        return place * length(hit);
    }
}
