package org.qiao.consortium.atlas.occupation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.atlas.occupation.Lexicon.Occupation;
import org.qiao.consortium.atlas.occupation.NearPhrases.Near;
import org.qiao.consortium.atlas.occupation.TitleText.Segment;
import org.qiao.consortium.atlas.occupation.WordIndex.Hit;
import org.qiao.consortium.atlas.occupation.WordIndex.Meaning;
import org.qiao.consortium.atlas.occupation.WordIndex.Source;

/**
 * Finds the five occupations that a post's title most likely means. Immutable; one instance serves all threads.
 *
 * <p>Grounds, from strong to weak: what people chose before for the same title; words of the title that are aliases,
 * names or trades, the longer and the nearer to the end the better; words that are nearly those; words of the tasks.
 */
public final class OccupationSuggester {

    static final int ANSWERS = 5;

    private static final int TASK_CHARACTERS = 400;

    private final List<Occupation> occupations;
    private final TitleText titles;
    private final WordIndex words;
    private final NearPhrases near;
    private final Neighbours neighbours;
    private final Map<String, List<LearnedAlias>> learned;

    /** Reads the reference files of the atlas; takes about a second. */
    public static OccupationSuggester fromReferenceFiles() {
        return new OccupationSuggester(LexiconFiles.read());
    }

    OccupationSuggester(Lexicon lexicon) {
        occupations = lexicon.occupations();
        titles = new TitleText(lexicon.noise());
        words = new WordIndex(lexicon);
        near = new NearPhrases(words.words());
        neighbours = new Neighbours(occupations);
        learned = Map.of();
    }

    private OccupationSuggester(OccupationSuggester base, Map<String, List<LearnedAlias>> learned) {
        occupations = base.occupations;
        titles = base.titles;
        words = base.words;
        near = base.near;
        neighbours = base.neighbours;
        this.learned = learned;
    }

    /** The same suggester with what people chose; cheap, since it shares the index. Earlier choices are forgotten. */
    public OccupationSuggester withLearned(List<LearnedAlias> choices) {
        Map<String, List<LearnedAlias>> byTitle = new HashMap<>();
        for (LearnedAlias choice : choices) {
            byTitle.computeIfAbsent(key(choice.title()), _ -> new ArrayList<>()).add(choice);
        }
        return new OccupationSuggester(this, byTitle);
    }

    /** Titles with the same key are the same for {@link #withLearned}: case, width and benefits do not matter. */
    public String key(String title) {
        StringBuilder key = new StringBuilder();
        for (Segment segment : titles.segments(title)) {
            key.append(key.isEmpty() ? "" : "/").append(segment.text());
        }
        return key.isEmpty() ? TitleText.normalize(title) : key.toString();
    }

    /** @param description may be empty; its first 400 characters are read */
    public Answer suggest(String title, String description) {
        Scores scores = new Scores(occupations);
        learned.getOrDefault(key(title), List.of()).forEach(it -> scores.learn(it, title));
        weighWhole(title, scores);
        String vague = weighTitle(titles.segments(title), scores);
        boolean clear = scores.best() >= Weights.CLEAR;
        weighTasks(description, scores, clear);
        boolean ask = scores.best() < Weights.CLEAR;
        if (!vague.isEmpty() && ask) {
            addGuesses(vague, scores);
        }
        neighbours.addTo(scores);
        addUsual(scores);
        List<Suggestion> best = scores.top(ANSWERS);
        return ask ? new Answer.Ask(vague, best) : new Answer.Found(best);
    }

    /** Some names hold signs at which titles are split: 军官（警官）, 电池(组)装配工. */
    private void weighWhole(String title, Scores scores) {
        String text = TitleText.normalize(title);
        for (Hit hit : words.hits(text)) {
            if (hit.length() == text.length() && !titles.isOneSegment(text)) {
                words.meanings(hit.word()).stream()
                        .filter(it -> it.source() == Source.NAME || it.source() == Source.TRADE)
                        .forEach(it -> scores.add(it, Weights.WHOLE_TITLE, text));
            }
        }
    }

    /** @return the first word that says too little, or nothing */
    private String weighTitle(List<Segment> segments, Scores scores) {
        String vague = "";
        for (Segment segment : segments) {
            List<Hit> hits = words.hits(segment.text());
            for (Hit hit : hits) {
                double place = Weights.place(hit, segment, hits);
                for (Meaning meaning : words.meanings(hit.word())) {
                    if (meaning.source() == Source.VAGUE) {
                        vague = vague.isEmpty() ? words.word(hit.word()) : vague;
                    } else if (meaning.source() != Source.TASK) {
                        scores.add(meaning, place * segment.weight(), words.word(hit.word()));
                    }
                }
            }
            if (hits.stream().noneMatch(it -> saysNothing(it, segment))) {
                addNear(segment, scores);
            }
        }
        return vague;
    }

    /** Words near a vague title would only be guesses. */
    private boolean saysNothing(Hit hit, Segment segment) {
        boolean whole = hit.begin() <= segment.begin() && hit.end() >= segment.end();
        return whole && words.meanings(hit.word()).getFirst().source() == Source.VAGUE;
    }

    private void addNear(Segment segment, Scores scores) {
        String core = segment.text().substring(segment.begin(), segment.end());
        for (Near found : near.find(core, Weights.LEAST_LIKENESS, Weights.NEAR_WORDS)) {
            for (Meaning meaning : words.meanings(found.phrase())) {
                if (meaning.source() != Source.VAGUE && meaning.source() != Source.TASK) {
                    double weight = Weights.NEAR * found.likeness() * found.likeness() * segment.weight();
                    scores.addNear(meaning, weight, words.word(found.phrase()));
                }
            }
        }
    }

    private void weighTasks(String description, Scores scores, boolean clear) {
        if (description.isBlank()) {
            return;
        }
        String text = titles.withoutNoise(description);
        TaskScores tasks = new TaskScores(occupations.size());
        for (Hit hit : words.longestHits(text, TASK_CHARACTERS)) {
            for (Meaning meaning : words.meanings(hit.word())) {
                if (meaning.source() != Source.VAGUE) {
                    tasks.add(meaning, hit, words.word(hit.word()));
                }
            }
        }
        tasks.addTo(scores, clear ? Weights.TASKS_BESIDE_TITLE : Weights.TASKS_ALONE);
    }

    /** What posts without any clear word are most often: fills the places that nothing better takes. */
    private void addUsual(Scores scores) {
        if (scores.ranked().size() >= ANSWERS) {
            return;
        }
        words.usual().forEach(it -> scores.guess(it, Weights.USUAL, ""));
    }

    private void addGuesses(String vague, Scores scores) {
        for (Hit hit : words.hits(vague)) {
            if (hit.length() == vague.length()) {
                words.meanings(hit.word()).forEach(it -> scores.guess(it, Weights.GUESS, vague));
            }
        }
    }
}
