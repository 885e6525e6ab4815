package org.qiao.consortium.atlas.occupation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiao.consortium.atlas.occupation.Lexicon.Noise;
import org.qiao.consortium.atlas.occupation.Lexicon.Place;

/**
 * Takes a title apart: 「急聘 销售代表/业务员（五险一金）」 becomes the segments 销售代表 and 业务员.
 *
 * <p>A rank before or behind the words stays in the text, because some names hold it (高级中学教师, 销售助理); begin and end
 * say where the words are without it.
 */
final class TitleText {

    /**
     * @param text normalised: NFKC, lower case, without benefits
     * @param begin first character behind ranks and calls
     * @param end behind the last character before ranks
     * @param weight 1 for the first segment, less for later ones and for words in brackets
     */
    record Segment(String text, int begin, int end, double weight) {}

    private static final String SEPARATORS = "/、,，;；|｜+&-—_~:：!！?？。·•*★☆●◆■^=→\\\"'“”‘’…\t\n\r";
    private static final String OPENING = "([{【〔「『《<（";
    private static final String CLOSING = ")]}】〕」』》>）";
    private static final String AMOUNT_UNITS = "元kw万天月年届名人周小时起块%千";
    private static final double BRACKETED = 0.6;
    private static final double LATER = 0.85;

    private final PhraseTrie anywhere = new PhraseTrie();
    private final PhraseTrie front = new PhraseTrie();
    private final PhraseTrie end = new PhraseTrie();

    TitleText(List<Noise> noise) {
        for (Noise word : noise) {
            switch (word.place()) {
                case Place.ANYWHERE -> anywhere.add(word.words());
                case Place.FRONT -> front.add(word.words());
                case Place.END ->
                    end.add(new StringBuilder(word.words()).reverse().toString());
            }
        }
    }

    /** Full-width, case and blanks made equal. */
    static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** @param text normalised */
    boolean isOneSegment(String text) {
        List<Segment> segments = segments(text);
        return segments.size() == 1 && segments.getFirst().text().equals(text);
    }

    List<Segment> segments(String title) {
        List<Segment> segments = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String text = withoutNoise(title);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int change = OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (change != 0 || separates(text, i)) {
                add(segments, part, depth > 0);
                depth = Math.max(0, depth + change);
            } else {
                part.append(c);
            }
        }
        add(segments, part, depth > 0);
        return segments;
    }

    private void add(List<Segment> segments, StringBuilder part, boolean bracketed) {
        String text = withoutAmounts(part.toString().strip());
        part.setLength(0);
        if (text.length() < 2) {
            return;
        }
        double weight = segments.isEmpty() ? 1 : LATER * segments.getLast().weight();
        int begin = begin(text);
        int end = end(text);
        boolean onlyRanks = end - begin < 2;
        segments.add(new Segment(
                text,
                onlyRanks ? 0 : begin,
                onlyRanks ? text.length() : end,
                bracketed ? Math.min(weight, BRACKETED) : weight));
    }

    private int begin(String text) {
        int begin = 0;
        for (int length = longest(front, text, begin); length > 0; length = longest(front, text, begin)) {
            if (begin + length > text.length() - 2) {
                break;
            }
            begin += length;
        }
        return begin;
    }

    private int end(String text) {
        String reversed = new StringBuilder(text).reverse().toString();
        int taken = 0;
        for (int length = longest(end, reversed, taken); length > 0; length = longest(end, reversed, taken)) {
            if (taken + length > text.length() - 2) {
                break;
            }
            taken += length;
        }
        return text.length() - taken;
    }

    /** Normalised, with a separator in place of benefits and calls. */
    String withoutNoise(String raw) {
        String text = normalize(raw);
        StringBuilder kept = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int length = longest(anywhere, text, i);
            if (length > 0) {
                kept.append('|');
                i += length;
            } else {
                kept.append(text.charAt(i++));
            }
        }
        return kept.toString();
    }

    /** Length of the longest phrase of the trie that begins there, 0 when none does. */
    private static int longest(PhraseTrie trie, String text, int from) {
        int node = trie.root();
        int length = 0;
        for (int i = from; i < text.length(); i++) {
            node = trie.step(node, text.charAt(i));
            if (node < 0) {
                break;
            }
            if (trie.term(node) >= 0) {
                length = i + 1 - from;
            }
        }
        return length;
    }

    private static boolean separates(String text, int at) {
        char c = text.charAt(at);
        if (c == '+') {
            return at == 0 || text.charAt(at - 1) != 'c' && text.charAt(at - 1) != '+';
        }
        if (c == ' ') {
            return !(latin(text, at - 1) && latin(text, at + 1));
        }
        return SEPARATORS.indexOf(c) >= 0 || c > 0x2000 && !Character.isLetterOrDigit(c);
    }

    private static boolean latin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    /** Takes 8000元, 6k, 2018届 off both ends; one digit stays, as in 3d设计师 and c1司机. */
    private static String withoutAmounts(String text) {
        int from = 0;
        while (from < text.length() && isDigit(text.charAt(from))) {
            from++;
        }
        if (from < 2 && from < text.length() - 1 && !(from == 1 && AMOUNT_UNITS.indexOf(text.charAt(1)) >= 0)) {
            from = 0;
        }
        while (from > 0 && from < text.length() && AMOUNT_UNITS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = text.length();
        while (to > from && (isDigit(text.charAt(to - 1)) || amountUnit(text, to - 1))) {
            to--;
        }
        if (to > 0 && to < text.length() && text.charAt(to - 1) < 128) {
            to = text.length();
        }
        return text.substring(from, to).strip();
    }

    private static boolean amountUnit(String text, int at) {
        return at > 0 && AMOUNT_UNITS.indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at - 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }
}
