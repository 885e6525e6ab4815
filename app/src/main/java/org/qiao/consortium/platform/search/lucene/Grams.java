package org.qiao.consortium.platform.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Text as its single characters and its overlapping pairs, so that every contiguous piece of it is found and nothing else,
 * in Chinese and Latin alike.
 *
 * <p>Pieces of two characters and more go by the pairs, which keep their places; single characters stand in a field of their
 * own, where only whether they occur is kept.
 */
final class Grams {

    private Grams() {}

    static List<String> pairs(String text) {
        var points = text.codePoints().toArray();
        var pairs = new ArrayList<String>(points.length);
        for (var i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    static List<String> singles(String text) {
        return text.codePoints().distinct().mapToObj(Character::toString).toList();
    }

    /** What holds the piece, which is not empty, in the text whose pairs and singles stand in these fields. */
    static Query holding(String piece, String pairField, String singleField) {
        var length = piece.codePointCount(0, piece.length());
        if (length == 1) {
            return new TermQuery(new Term(singleField, piece));
        }
        var pairs = pairs(piece);
        if (pairs.size() == 1) {
            return new TermQuery(new Term(pairField, piece));
        }
        var phrase = new PhraseQuery.Builder();
        // Every second pair and the last cover all characters.
        for (var i = 0; i < pairs.size(); i += i + 2 == pairs.size() ? 1 : 2) {
            phrase.add(new Term(pairField, pairs.get(i)), i);
        }
        return phrase.build();
    }

    /** One after the other. */
    static TokenStream stream(List<String> tokens) {
        return new Tokens(tokens);
    }

    private static final class Tokens extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> tokens;
        private int next;

        Tokens(List<String> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == tokens.size()) {
                return false;
            }
            term.setEmpty().append(tokens.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
