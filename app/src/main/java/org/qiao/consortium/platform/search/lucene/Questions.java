package org.qiao.consortium.platform.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.qiao.consortium.platform.search.SearchIndex.Sought;

/** What is sought, as Lucene is asked. */
final class Questions {

    private static final Pattern LETTERS = Pattern.compile("[a-z0-9]*[a-z][a-z0-9]*");
    private static final int SHORTEST_INSIDE = 3;

    private Questions() {}

    /** What the database would find with {@code like '%word%'} for every word. */
    static Query containing(Sought sought) {
        var all = narrowed(sought);
        for (var term : sought.terms()) {
            var any = new BooleanQuery.Builder().add(inWords(term.word()), Occur.SHOULD);
            if (!term.labels().isEmpty()) {
                any.add(labelled(term.labels()), Occur.SHOULD);
            }
            all.add(any.build(), Occur.FILTER);
        }
        return all.build();
    }

    /** Each word counts by the best place in which it is found. */
    static Query best(Sought sought) {
        var all = narrowed(sought);
        for (var term : sought.terms()) {
            var word = term.word();
            var places = new ArrayList<Query>(List.of(
                    worth(12, new TermQuery(new Term(Layout.TITLE, word))),
                    worth(8, new PrefixQuery(new Term(Layout.TITLE, word))),
                    worth(6, Grams.holding(word, Layout.TITLE_PAIRS, Layout.TITLE_SINGLES)),
                    worth(1, inWords(word))));
            var code = Layout.bareCode(word);
            if (!code.isEmpty()) {
                places.add(worth(12, new TermQuery(new Term(Layout.CODE, code))));
                places.add(worth(7, new PrefixQuery(new Term(Layout.CODE, code))));
            }
            if (LETTERS.matcher(word).matches()) {
                places.addAll(spelled(word));
            }
            if (!term.labels().isEmpty()) {
                places.add(worth(1, labelled(term.labels())));
            }
            all.add(new DisjunctionMaxQuery(places, 0), Occur.MUST);
        }
        return all.build();
    }

    private static List<Query> spelled(String word) {
        var places = new ArrayList<Query>(List.of(
                worth(7, new TermQuery(new Term(Layout.INITIALS, word))),
                worth(5, new PrefixQuery(new Term(Layout.INITIALS, word))),
                worth(4, new PrefixQuery(new Term(Layout.LETTERS, word)))));
        if (word.length() >= SHORTEST_INSIDE) {
            places.add(worth(2, Grams.holding(word, Layout.INITIAL_PAIRS, Layout.INITIALS)));
        }
        return places;
    }

    private static BooleanQuery.Builder narrowed(Sought sought) {
        var all = new BooleanQuery.Builder().add(new TermQuery(new Term(Layout.KIND, sought.kind())), Occur.FILTER);
        sought.sight().forEach(any -> all.add(labelled(any), Occur.FILTER));
        return all;
    }

    private static Query inWords(String word) {
        return Grams.holding(word, Layout.PAIRS, Layout.SINGLES);
    }

    private static Query labelled(Set<String> any) {
        return any.size() == 1
                ? new TermQuery(new Term(Layout.LABEL, any.iterator().next()))
                : new TermInSetQuery(
                        Layout.LABEL, any.stream().map(BytesRef::new).toList());
    }

    private static Query worth(int boost, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }
}
