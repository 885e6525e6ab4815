package org.qiao.consortium.platform.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.search.SearchIndex;
import org.qiao.consortium.platform.search.SearchSource;

/** A node of its own: an index in a folder that follows when a test says so. */
public final class IndexForTests implements SearchIndex {

    private final ChangeLog changes;
    private final FollowChanges following;

    public IndexForTests(DSLContext sql, List<SearchSource> sources, Path folder) {
        changes = new ChangeLog(sql);
        following = new FollowChanges(changes, sources, IndexFolder.claim(folder));
    }

    public void follow() {
        try {
            following.follow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As the platform stops. */
    public void close() {
        try {
            following.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Which generation it has by now: another one after it was made anew. */
    Path folder() {
        return following.current().orElseThrow().folder();
    }

    List<UUID> find(String kind, String... words) {
        return containing(Sought.of(kind, List.of(words), 1_000)).orElseThrow().found();
    }

    @Override
    public Optional<Candidates> containing(Sought sought) {
        return new Answers(following, changes).containing(sought);
    }

    @Override
    public Optional<Candidates> best(Sought sought) {
        return new Answers(following, changes).best(sought);
    }
}
