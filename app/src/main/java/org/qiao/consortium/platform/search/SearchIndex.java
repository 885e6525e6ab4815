package org.qiao.consortium.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 检索索引 — a disposable copy of what can be searched, one on each node, made from the tables and following their changes.
 *
 * <p>It only names candidates: the caller reads them from the database, with the condition of who may see them. Whatever
 * changed since the index last looked is not answered from it but named as {@link Candidates#unseen}: put to the database,
 * together they are exactly what the database alone would answer.
 */
public interface SearchIndex {

    /**
     * What holds every word, in any part of a document's words; in no order.
     *
     * @return nothing while there is no index, or it is far behind: then the database is asked for everything
     */
    Optional<Candidates> containing(Sought sought);

    /** The best first: by code and title, by pinyin, then by text; among equals the newer. */
    Optional<Candidates> best(Sought sought);

    /**
     * @param kind of a {@link SearchSource}
     * @param terms all of them must be found
     * @param sight who may see: of each set a document carries at least one label
     * @param limit most candidates to name
     */
    record Sought(String kind, List<Term> terms, List<Set<String>> sight, int limit) {

        public Sought {
            terms = List.copyOf(terms);
            sight = List.copyOf(sight);
        }

        public static Sought of(String kind, List<String> words, int limit) {
            return new Sought(kind, words.stream().map(Term::of).toList(), List.of(), limit);
        }
    }

    /**
     * @param word as {@link Words} gives it
     * @param labels any of these will do instead: names that stand elsewhere
     */
    record Term(String word, Set<String> labels) {

        public static Term of(String word) {
            return new Term(word, Set.of());
        }
    }

    /**
     * @param found without those that are unseen
     * @param all whether nothing more was found than is named
     * @param unseen of this kind, changed since the index last looked; whether they fit only the database knows
     */
    record Candidates(List<UUID> found, boolean all, Collection<UUID> unseen) {}
}
