package org.qiao.consortium.governance.charter.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.charter.Charter;
import org.qiao.consortium.governance.charter.DraftCharter;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 制度，有效的那一版 as a file. */
@Component
class CharterExport implements ListSource {

    private final DraftCharter charters;
    private final Texts texts;
    private final InstantSource clock;

    CharterExport(DraftCharter charters, Texts texts, InstantSource clock) {
        this.charters = charters;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "charters";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var columns = List.of(
                column("number", ColumnKind.CODE, 18, Charter::number),
                column("title", ColumnKind.TEXT, 30, Charter::title),
                column("kind", ColumnKind.TEXT, 14, it -> it.kind().label()),
                column("version", ColumnKind.INTEGER, 8, it -> it.inForce().map(Charter.Version::place)),
                column("resolution", ColumnKind.CODE, 18, it -> it.inForce().map(Charter.Version::resolution)),
                column("effective", ColumnKind.DATE, 12, it -> it.inForce().flatMap(Charter.Version::effectiveOn)),
                column("draft", ColumnKind.INTEGER, 8, it -> it.draft().map(Charter.Version::place)));
        var rows = charters.all(viewer).stream();
        return new Export<>(texts.of("governance.charters.title"), List.of(), clock.instant(), columns, rows);
    }

    private ExportColumn<Charter> column(String key, ColumnKind kind, int width, Function<Charter, ?> value) {
        return ExportColumn.of(texts.of("governance.charter.column." + key), kind, width, value);
    }
}
