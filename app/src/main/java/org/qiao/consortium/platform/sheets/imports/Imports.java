package org.qiao.consortium.platform.sheets.imports;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be imported, by kind. */
@Component
public class Imports {

    private final Map<String, SheetImport<?>> byKind;

    Imports(ObjectProvider<SheetImport<?>> imports) {
        byKind = imports.stream().collect(Collectors.toMap(SheetImport::kind, Function.identity()));
    }

    /** @throws NotFound when there is no such kind, Forbidden when the viewer's role may not import it */
    public SheetImport<?> open(String kind, Viewer viewer) {
        var found = byKind.get(kind);
        if (found == null) {
            throw new NotFound("platform.sheet-import", kind);
        }
        if (!viewer.is(found.roles().toArray(Role[]::new))) {
            throw new Forbidden("platform.sheets.import " + kind);
        }
        return found;
    }
}
