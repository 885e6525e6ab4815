package org.qiao.consortium.governance.council.affairs;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 部门联络人 as a file. */
@Component
class LiaisonExport implements ListSource {

    private final KeepAffairs affairs;
    private final Texts texts;
    private final InstantSource clock;

    LiaisonExport(KeepAffairs affairs, Texts texts, InstantSource clock) {
        this.affairs = affairs;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "liaisons";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var columns = List.of(
                column("field", ColumnKind.TEXT, 14, it -> it.field().label()),
                column("department", ColumnKind.TEXT, 30, Liaison::department),
                column("holder", ColumnKind.TEXT, 14, Liaison::holder),
                column("post", ColumnKind.TEXT, 16, Liaison::post),
                column("phone", ColumnKind.CODE, 16, Liaison::phone),
                column("since", ColumnKind.DATE, 12, Liaison::since));
        var rows = affairs.liaisons(viewer).stream();
        return new Export<>(texts.of("governance.liaisons.title"), List.of(), clock.instant(), columns, rows);
    }

    private ExportColumn<Liaison> column(String key, ColumnKind kind, int width, Function<Liaison, ?> value) {
        return ExportColumn.of(texts.of("governance.liaison.column." + key), kind, width, value);
    }
}
