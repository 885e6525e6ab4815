package org.qiao.consortium.exchange.listing.post;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.Searchable;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Open posts in the search of everything, for those who have no page of needs inside. */
@Component
class PostHits implements Searchable {

    private final PostQueries posts;
    private final Texts texts;
    private final InstantSource clock;

    PostHits(PostQueries posts, Texts texts, InstantSource clock) {
        this.posts = posts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String label() {
        return texts.of("exchange.listing.posts.title");
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int limit) {
        return viewer.isSignedIn()
                ? List.of()
                : posts.best(viewer, words, limit, BusinessTime.dateOf(clock.instant())).stream()
                        .map(it -> new Hit(
                                it.terms().title(), it.number() + " · " + it.employerName(), "/posts/" + it.number()))
                        .toList();
    }
}
