package org.qiao.consortium.atlas.occupation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.occupation.Lexicon.Occupation;
import org.qiao.consortium.atlas.occupation.WordIndex.Meaning;
import org.qiao.consortium.atlas.occupation.WordIndex.Source;

/** Adds up what speaks for each occupation in one answer, and keeps the strongest ground as the reason. */
final class Scores {

    private static final class Case {
        double sum;
        double near;
        double strongest;
        Reason reason = new Reason(Reason.Kind.USUAL, "");
        Optional<String> trade = Optional.empty();

        double score() {
            return sum + near;
        }
    }

    private final List<Occupation> occupations;
    private final Map<Integer, Case> cases = new HashMap<>();

    Scores(List<Occupation> occupations) {
        this.occupations = occupations;
    }

    void learn(LearnedAlias choice, String title) {
        for (int i = 0; i < occupations.size(); i++) {
            if (occupations.get(i).code().equals(choice.code())) {
                add(i, choice.weight(), new Reason(Reason.Kind.LEARNED, title));
            }
        }
    }

    void add(Meaning meaning, double place, String word) {
        Reason.Kind kind = switch (meaning.source()) {
            case Source.ALIAS -> Reason.Kind.ALIAS;
            case Source.NAME -> Reason.Kind.NAME;
            case Source.TRADE -> Reason.Kind.TRADE;
            case Source.TASK -> Reason.Kind.TASKS;
            case Source.VAGUE -> Reason.Kind.USUAL;
        };
        Case it = add(meaning.occupation(), meaning.weight() * place, new Reason(kind, word));
        if (meaning.source() == Source.TRADE
                && it.trade.filter(t -> t.length() >= word.length()).isEmpty()) {
            it.trade = Optional.of(word);
        }
    }

    /** Of near words only the nearest counts, else an occupation with many aliases would win by their number. */
    void addNear(Meaning meaning, double weight, String word) {
        Case it = cases.computeIfAbsent(meaning.occupation(), _ -> new Case());
        double gain = meaning.weight() * weight;
        it.near = Math.max(it.near, gain);
        explain(it, gain, new Reason(Reason.Kind.SIMILAR, word));
    }

    void addTasks(int occupation, double weight, String word) {
        add(occupation, weight, new Reason(Reason.Kind.TASKS, word));
    }

    void guess(Meaning meaning, double weight, String word) {
        add(meaning.occupation(), meaning.weight() * weight, new Reason(Reason.Kind.USUAL, word));
    }

    void addNeighbour(int occupation, double weight, String of) {
        add(occupation, weight, new Reason(Reason.Kind.NEIGHBOUR, of));
    }

    private Case add(int occupation, double gain, Reason reason) {
        Case it = cases.computeIfAbsent(occupation, _ -> new Case());
        it.sum += gain;
        explain(it, gain, reason);
        return it;
    }

    private static void explain(Case it, double gain, Reason reason) {
        if (gain > it.strongest) {
            it.strongest = gain;
            it.reason = reason;
        }
    }

    double best() {
        return cases.values().stream().mapToDouble(Case::score).max().orElse(0);
    }

    double of(int occupation) {
        Case it = cases.get(occupation);
        return it == null ? 0 : it.score();
    }

    /** Occupations with any ground, the best first; equal ones by code, so that answers do not change between runs. */
    List<Integer> ranked() {
        List<Integer> ranked = new ArrayList<>(cases.keySet());
        ranked.sort((a, b) -> {
            int byScore = Double.compare(of(b), of(a));
            return byScore != 0 ? byScore : Integer.compare(a, b);
        });
        return ranked;
    }

    List<Suggestion> top(int count) {
        return ranked().stream().limit(count).map(this::suggestion).toList();
    }

    private Suggestion suggestion(int occupation) {
        Case it = cases.getOrDefault(occupation, new Case());
        OccupationCode code = occupations.get(occupation).code();
        double score = 1 - Math.exp(-it.score());
        return new Suggestion(code, occupations.get(occupation).name(), it.trade, score, it.reason);
    }
}
