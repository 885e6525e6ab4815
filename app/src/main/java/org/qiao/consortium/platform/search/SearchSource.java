package org.qiao.consortium.platform.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * 检索的一类 — a slice whose rows stand in the search index of every node; implemented above. Its table carries the triggers
 * that write {@code ops.change}, so that every node hears of each change.
 *
 * <p>Nothing about persons is ever put into a document.
 */
public interface SearchSource {

    /** Schema and table, as {@code ops.change} says it: {@code exchange.need}. */
    String kind();

    /** Those of the ids that are to be found, as they are now; who is missing leaves the index. */
    List<Document> read(Collection<UUID> ids);

    /** The next of all that are to be found, in the order of their ids; none at the end. */
    List<Document> after(UUID last, int limit);

    /**
     * @param code number or code, found also without its dashes and by its beginning; empty when there is none
     * @param title found also by pinyin
     * @param words all that is searched, code and title too, just as the database compares it: half width, small letters
     * @param labels by which a question is narrowed: whose it is, who may see it
     * @param at the newer goes first among equals
     */
    record Document(UUID id, String code, String title, String words, Set<String> labels, Instant at) {}
}
