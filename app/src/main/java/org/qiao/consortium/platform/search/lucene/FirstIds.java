package org.qiao.consortium.platform.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Takes ids as they come until there are enough: which of them, does not matter. */
final class FirstIds extends SimpleCollector {

    private final int limit;
    private final Set<UUID> without;
    private final List<UUID> ids = new ArrayList<>();
    private boolean more;
    private BinaryDocValues values = DocValues.emptyBinary();

    private FirstIds(int limit, Set<UUID> without) {
        this.limit = limit;
        this.without = without;
    }

    record Taken(List<UUID> ids, boolean all) {}

    static CollectorManager<FirstIds, Taken> upTo(int limit, Set<UUID> without) {
        return new CollectorManager<>() {
            @Override
            public FirstIds newCollector() {
                return new FirstIds(limit, without);
            }

            @Override
            public Taken reduce(Collection<FirstIds> collectors) {
                var ids = collectors.stream().flatMap(it -> it.ids.stream()).toList();
                return new Taken(
                        ids.size() > limit ? ids.subList(0, limit) : ids,
                        ids.size() <= limit && collectors.stream().noneMatch(it -> it.more));
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        if (more) {
            throw new CollectionTerminatedException();
        }
        values = DocValues.getBinary(context.reader(), Layout.ID);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            return;
        }
        var id = Layout.id(values.binaryValue());
        if (without.contains(id)) {
            return;
        }
        if (ids.size() == limit) {
            more = true;
            throw new CollectionTerminatedException();
        }
        ids.add(id);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
