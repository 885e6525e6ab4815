package org.qiao.consortium.atlas.occupation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.atlas.occupation.Lexicon.Occupation;

/** Occupations of one 小类 stand in for one another when a title leaves places of the answer empty. */
final class Neighbours {

    private static final double SHARE = 0.1;
    private static final int LEADERS = 3;
    private static final int GROUP_DIGITS = 7;

    private final List<Occupation> occupations;
    private final Map<String, List<Integer>> groups = new HashMap<>();

    Neighbours(List<Occupation> occupations) {
        this.occupations = occupations;
        for (int i = 0; i < occupations.size(); i++) {
            groups.computeIfAbsent(group(i), _ -> new ArrayList<>()).add(i);
        }
    }

    void addTo(Scores scores) {
        for (int known : scores.ranked().stream().limit(LEADERS).toList()) {
            double score = scores.of(known) * SHARE;
            for (int neighbour : groups.getOrDefault(group(known), List.of())) {
                if (neighbour != known) {
                    scores.addNeighbour(neighbour, score, occupations.get(known).name());
                }
            }
        }
    }

    private String group(int occupation) {
        return occupations.get(occupation).code().value().substring(0, GROUP_DIGITS);
    }
}
