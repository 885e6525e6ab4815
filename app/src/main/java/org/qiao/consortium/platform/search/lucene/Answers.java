package org.qiao.consortium.platform.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.qiao.consortium.platform.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions from whatever generation there is. */
final class Answers implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** With more than these unseen, as after an import that was just committed, the database is asked for everything. */
    private static final int MOST_UNSEEN = 5_000;

    static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Layout.AT, SortField.Type.LONG, true));

    private final FollowChanges following;
    private final ChangeLog changes;

    Answers(FollowChanges following, ChangeLog changes) {
        this.following = following;
        this.changes = changes;
    }

    @FunctionalInterface
    private interface Question {
        FirstIds.Taken ask(IndexSearcher searcher, Set<UUID> unseen) throws IOException;
    }

    @Override
    public Optional<Candidates> containing(Sought sought) {
        var query = Questions.containing(sought);
        return answer(sought, (searcher, unseen) -> searcher.search(query, FirstIds.upTo(sought.limit(), unseen)));
    }

    @Override
    public Optional<Candidates> best(Sought sought) {
        var query = Questions.best(sought);
        return answer(sought, (searcher, unseen) -> {
            var top = searcher.search(query, sought.limit() + unseen.size(), BEST);
            var ids = new ArrayList<UUID>();
            for (var hit : top.scoreDocs) {
                var id = id(searcher, hit.doc);
                if (!unseen.contains(id) && ids.size() < sought.limit()) {
                    ids.add(id);
                }
            }
            return new FirstIds.Taken(ids, top.totalHits.value() <= sought.limit());
        });
    }

    private Optional<Candidates> answer(Sought sought, Question question) {
        var generation = following.current().orElse(null);
        var view = generation == null ? null : generation.enter().orElse(null);
        if (generation == null || view == null) {
            return Optional.empty();
        }
        try {
            // After the view was taken: what is committed in between is unseen, too.
            var unseen = changes.unseen(view.cursor(), sought.kind(), MOST_UNSEEN);
            if (unseen.isEmpty()) {
                return Optional.empty();
            }
            var taken = question.ask(view.searcher(), unseen.get());
            return Optional.of(new Candidates(taken.ids(), taken.all(), unseen.get()));
        } catch (IOException e) {
            LOG.warn("the search index is damaged and will be made anew: {}", e.toString());
            following.distrust(generation);
            return Optional.empty();
        } finally {
            generation.leave(view);
        }
    }

    static UUID id(IndexSearcher searcher, int doc) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var values = DocValues.getBinary(leaf.reader(), Layout.ID);
        if (!values.advanceExact(doc - leaf.docBase)) {
            throw new IOException("a document without id");
        }
        return Layout.id(values.binaryValue());
    }
}
