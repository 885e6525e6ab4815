package org.qiao.consortium.exchange.matching.posts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.platform.search.TableCopies;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Component;

/** All posts for which people are looked for, by consortium, kind and terms, as the table has them at each question. */
@Component
class OpenPosts implements TableCopies.Rows {

    /** Posts of the same terms, in the order among equals; never empty. */
    record Alike(Terms terms, NavigableSet<OpenPost> posts) {}

    private final Needs needs;
    private final TableCopies.Copy copy;
    private final Map<UUID, OpenPost> byId = new HashMap<>();
    private final Map<ConsortiumId, Map<Terms.Kind, Map<Terms, Alike>>> byKind = new HashMap<>();

    OpenPosts(Needs needs, TableCopies copies) {
        this.needs = needs;
        this.copy = copies.of("exchange.need", this);
    }

    /** @param question gets the posts of the consortium, those of one kind together */
    <R> R ask(ConsortiumId consortium, Function<Collection<Map<Terms, Alike>>, R> question) {
        return copy.ask(
                () -> question.apply(byKind.getOrDefault(consortium, Map.of()).values()));
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
        var terms = Terms.of(need.terms());
        var alike = byKind.computeIfAbsent(need.consortium(), it -> new HashMap<>())
                .computeIfAbsent(terms.kind(), it -> new HashMap<>())
                .computeIfAbsent(terms, it -> new Alike(it, new TreeSet<>(OpenPost.IN_ORDER)));
        var post = OpenPost.of(need, alike.terms());
        alike.posts().add(post);
        byId.put(need.id().value(), post);
    }

    private void remove(UUID id) {
        var gone = byId.remove(id);
        if (gone != null && byKind.get(gone.consortium()) instanceof Map<Terms.Kind, Map<Terms, Alike>> kinds) {
            kinds.computeIfPresent(gone.alike().kind(), (kind, byTerms) -> {
                byTerms.computeIfPresent(gone.alike(), (terms, alike) -> {
                    alike.posts().remove(gone);
                    return alike.posts().isEmpty() ? null : alike;
                });
                return byTerms.isEmpty() ? null : byTerms;
            });
        }
    }
}
