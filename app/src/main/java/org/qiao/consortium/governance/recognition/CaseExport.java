package org.qiao.consortium.governance.recognition;

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

/** 案例 as a file. */
@Component
class CaseExport implements ListSource {

    private final CaseQueries cases;
    private final CaseLayout layout;
    private final Texts texts;

    CaseExport(CaseQueries cases, CaseLayout layout, Texts texts) {
        this.cases = cases;
        this.layout = layout;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var wanted = CaseQueries.Wanted.of(asked);
        return new Export<>(
                texts.of("governance.recognition.list.title"),
                List.of(wanted.words(), wanted.status().map(CaseStatus::label).orElse("")),
                layout.now(),
                columns(),
                cases.all(viewer, wanted, layout.today()).stream());
    }

    private List<ExportColumn<CaseQueries.Row>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, it -> it.it().number()),
                column("title", ColumnKind.TEXT, 40, it -> it.it().title()),
                column("unit", ColumnKind.TEXT, 30, CaseQueries.Row::unit),
                column("year", ColumnKind.INTEGER, 8, it -> it.it().year()),
                column("judges", ColumnKind.INTEGER, 10, it -> it.scores().judges()),
                column("total", ColumnKind.TEXT, 10, it -> it.scores().total().toPlainString()),
                column("status", ColumnKind.TEXT, 12, it -> it.it().status().label()),
                column("award", ColumnKind.TEXT, 24, it -> it.it().award()));
    }

    private ExportColumn<CaseQueries.Row> column(
            String name, ColumnKind kind, int width, Function<CaseQueries.Row, ?> value) {
        return ExportColumn.of(texts.of("governance.recognition.column." + name), kind, width, value);
    }
}
