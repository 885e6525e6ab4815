package org.qiao.consortium.exchange.matching.posts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.platform.search.TableCopies;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Component;

/** All posts for which people are looked for, by consortium and kind, as the table has them at each question. */
@Component
class OpenPosts implements TableCopies.Rows {

    /** What posts of one occupation at one place have in common. @param occupation code, empty where none is said */
    record Kind(String occupation, String region) {

        static Kind of(OpenPost post) {
            return new Kind(
                    post.terms().occupation().map(OccupationCode::value).orElse(""),
                    post.terms().place().regionCode());
        }
    }

    private final Needs needs;
    private final TableCopies.Copy copy;
    private final Map<UUID, OpenPost> byId = new HashMap<>();
    private final Map<ConsortiumId, Map<Kind, Map<UUID, OpenPost>>> byKind = new HashMap<>();

    OpenPosts(Needs needs, TableCopies copies) {
        this.needs = needs;
        this.copy = copies.of("exchange.need", this);
    }

    /** @param question gets the posts of the consortium by their kind */
    <R> R ask(ConsortiumId consortium, Function<Map<Kind, Map<UUID, OpenPost>>, R> question) {
        return copy.ask(() -> question.apply(byKind.getOrDefault(consortium, Map.of())));
    }

    @Override
    public void readAll() {
        byId.clear();
        byKind.clear();
        needs.eachOpen(this::put);
    }

    @Override
    public void readAgain(Collection<UUID> changed) {
        changed.forEach(this::remove);
        needs.find(changed.stream().map(NeedId::new).toList()).values().stream()
                .filter(it -> it.status() == NeedStatus.PUBLISHED && it.headsLeft() > 0)
                .forEach(this::put);
    }

    private void put(NeedView need) {
        var post = OpenPost.of(need);
        byId.put(need.id().value(), post);
        byKind.computeIfAbsent(post.consortium(), it -> new HashMap<>())
                .computeIfAbsent(Kind.of(post), it -> new HashMap<>())
                .put(need.id().value(), post);
    }

    private void remove(UUID id) {
        var gone = byId.remove(id);
        if (gone != null) {
            var group = byKind.get(gone.consortium());
            if (group != null && group.get(Kind.of(gone)) instanceof Map<UUID, OpenPost> posts) {
                posts.remove(id);
            }
        }
    }
}
