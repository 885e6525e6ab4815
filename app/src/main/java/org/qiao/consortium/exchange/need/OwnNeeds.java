package org.qiao.consortium.exchange.need;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Finds needs for whoever wants to change them: what is not theirs to change is not found. */
@Component
public class OwnNeeds {

    private final NeedStore store;

    OwnNeeds(NeedStore store) {
        this.store = store;
    }

    public Need get(NeedId id, Viewer viewer) {
        return get(List.of(id), viewer).getFirst();
    }

    public Need get(String number, Viewer viewer) {
        return store.byNumber(number)
                .filter(it -> NeedScope.mayChange(viewer, it))
                .orElseThrow(() -> new NotFound(Need.KIND, number));
    }

    /** In the order in which they were asked for. */
    public List<Need> get(Collection<NeedId> ids, Viewer viewer) {
        var found = store.get(ids).stream()
                .filter(it -> NeedScope.mayChange(viewer, it))
                .collect(Collectors.toMap(Need::id, Function.identity()));
        return ids.stream()
                .map(id -> {
                    var need = found.get(id);
                    if (need == null) {
                        throw new NotFound(Need.KIND, id);
                    }
                    return need;
                })
                .toList();
    }
}
