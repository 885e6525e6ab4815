package org.qiao.consortium.platform.sheets.downloads;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be taken away, by kind. */
@Component
class ListSources {

    private final Map<String, ListSource> byKind;

    ListSources(ObjectProvider<ListSource> sources) {
        byKind = sources.stream().collect(Collectors.toMap(ListSource::kind, Function.identity()));
    }

    /** @throws NotFound when there is no such list, Forbidden when the viewer's role may not take it away */
    ListSource of(String kind, Viewer viewer) {
        var found = byKind.get(kind);
        if (found == null) {
            throw new NotFound("platform.export", kind);
        }
        if (!viewer.is(found.roles().toArray(Role[]::new))) {
            throw new Forbidden("platform.export " + kind);
        }
        return found;
    }
}
