package org.qiao.consortium.atlas.occupation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.occupation.Lexicon.Phrase;

/** All words of the lexicon by what they say, each with the occupations it may mean. */
final class WordIndex {

    enum Source {
        ALIAS,
        NAME,
        TRADE,
        VAGUE,
        TASK
    }

    /** @param occupation place in {@link Lexicon#occupations()} */
    record Meaning(int occupation, double weight, Source source) {}

    /** A word between two places of a text. */
    record Hit(int begin, int end, int word) {
        int length() {
            return end - begin;
        }

        boolean within(Hit other) {
            return other != this && other.begin <= begin && end <= other.end && other.length() > length();
        }
    }

    private static final int SHORTEST_STEM = 3;
    private static final double STEM = 0.55;
    private static final double TRADE = 0.95;
    private static final String[] NAME_ENDINGS = {"工程技术人员", "技术人员", "专业人员", "人员", "工", "员", "师"};

    private final PhraseTrie trie = new PhraseTrie();
    private final List<String> words = new ArrayList<>();
    private final List<List<Meaning>> meanings = new ArrayList<>();
    private final List<Meaning> usual;

    WordIndex(Lexicon lexicon) {
        Map<OccupationCode, Integer> places = new HashMap<>();
        for (int i = 0; i < lexicon.occupations().size(); i++) {
            var occupation = lexicon.occupations().get(i);
            places.put(occupation.code(), i);
            addName(occupation.name(), i, 1, Source.NAME);
        }
        lexicon.trades().forEach(it -> addName(it.words(), place(places, it), TRADE, Source.TRADE));
        addAll(lexicon.aliases(), places, Source.ALIAS);
        addAll(lexicon.vague(), places, Source.VAGUE);
        addAll(lexicon.tasks(), places, Source.TASK);
        usual = usual(lexicon.vague(), places);
    }

    String word(int number) {
        return words.get(number);
    }

    List<String> words() {
        return words;
    }

    List<Meaning> meanings(int word) {
        return meanings.get(word);
    }

    /** What vague titles mean, all of them taken together: a share of all for each occupation. */
    List<Meaning> usual() {
        return usual;
    }

    private static List<Meaning> usual(List<Phrase> vague, Map<OccupationCode, Integer> places) {
        Map<Integer, Double> sums = new TreeMap<>();
        vague.forEach(it -> sums.merge(place(places, it), it.weight() / vague.size(), Double::sum));
        List<Meaning> usual = new ArrayList<>();
        sums.forEach((occupation, share) -> usual.add(new Meaning(occupation, share, Source.VAGUE)));
        return List.copyOf(usual);
    }

    /** Every word found in the text; a Latin word only as a whole. */
    List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (int begin = 0; begin < text.length(); begin++) {
            int node = trie.root();
            for (int i = begin; i < text.length(); i++) {
                node = trie.step(node, text.charAt(i));
                if (node < 0) {
                    break;
                }
                if (trie.term(node) >= 0 && !cuts(text, begin) && !cuts(text, i + 1)) {
                    hits.add(new Hit(begin, i + 1, trie.term(node)));
                }
            }
        }
        return hits;
    }

    /** The longest words one behind the other, for texts too long to weigh every word. */
    List<Hit> longestHits(String text, int limit) {
        List<Hit> hits = new ArrayList<>();
        int begin = 0;
        int stop = Math.min(limit, text.length());
        while (begin < stop) {
            Optional<Hit> longest = longestFrom(text, begin, stop);
            longest.ifPresent(hits::add);
            begin = longest.map(Hit::end).orElse(begin + 1);
        }
        return hits;
    }

    private Optional<Hit> longestFrom(String text, int begin, int stop) {
        Optional<Hit> longest = Optional.empty();
        int node = trie.root();
        for (int i = begin; i < stop; i++) {
            node = trie.step(node, text.charAt(i));
            if (node < 0) {
                break;
            }
            if (trie.term(node) >= 0 && !cuts(text, begin) && !cuts(text, i + 1)) {
                longest = Optional.of(new Hit(begin, i + 1, trie.term(node)));
            }
        }
        return longest;
    }

    private void addAll(List<Phrase> phrases, Map<OccupationCode, Integer> places, Source source) {
        for (Phrase phrase : phrases) {
            add(phrase.words(), new Meaning(place(places, phrase), phrase.weight(), source));
        }
    }

    private static int place(Map<OccupationCode, Integer> places, Phrase phrase) {
        Integer place = places.get(phrase.code());
        if (place == null) {
            throw new IllegalArgumentException("no such occupation: " + phrase);
        }
        return place;
    }

    private void addName(String name, int occupation, double weight, Source source) {
        String words = TitleText.normalize(name);
        add(words, new Meaning(occupation, weight, source));
        for (String ending : NAME_ENDINGS) {
            if (words.endsWith(ending) && words.length() - ending.length() >= SHORTEST_STEM) {
                String stem = words.substring(0, words.length() - ending.length());
                add(stem, new Meaning(occupation, weight * STEM, source));
                break;
            }
        }
    }

    private void add(String phrase, Meaning meaning) {
        int word = trie.add(phrase);
        if (word == words.size()) {
            words.add(phrase);
            meanings.add(new ArrayList<>(2));
        }
        meanings.get(word).add(meaning);
    }

    /** Whether a word that begins or ends there would cut a Latin word or 工程 in two (分析工 is not in 分析工程师). */
    private static boolean cuts(String text, int at) {
        if (at == 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char behind = text.charAt(at);
        return isLatin(before) && isLatin(behind) || before == '工' && behind == '程';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
