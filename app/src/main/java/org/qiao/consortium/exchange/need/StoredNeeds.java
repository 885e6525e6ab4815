package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredNeeds implements Needs {

    private final NeedStore store;
    private final FillNeed fill;

    StoredNeeds(NeedStore store, FillNeed fill) {
        this.store = store;
        this.fill = fill;
    }

    @Override
    public Optional<NeedView> find(NeedId need) {
        return store.get(List.of(need)).stream().map(Need::view).findFirst();
    }

    @Override
    public Optional<NeedView> byNumber(String number) {
        return store.byNumber(number).map(Need::view);
    }

    @Override
    public Map<NeedId, NeedView> find(Collection<NeedId> needs) {
        return store.get(needs).stream().collect(Collectors.toMap(Need::id, Need::view));
    }

    @Override
    @Transactional(readOnly = true)
    public void eachOpen(Consumer<NeedView> reader) {
        store.eachOpen(it -> reader.accept(it.view()));
    }

    @Override
    public List<NeedView> of(OrganizationId employer) {
        return store.of(employer).stream().map(Need::view).toList();
    }

    @Override
    public void fill(NeedId need, int heads, Actor by, Instant at) {
        fill.signed(need, heads, by, at);
    }
}
