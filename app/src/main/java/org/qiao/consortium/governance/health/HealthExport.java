package org.qiao.consortium.governance.health;

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
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** The rows behind a figure as a file. */
@Component
class HealthExport implements ListSource {

    private static final int MOST = 100_000;

    private final List<HealthCheck> checks;
    private final HealthReaders readers;
    private final Texts texts;
    private final InstantSource clock;

    HealthExport(List<HealthCheck> checks, HealthReaders readers, Texts texts, InstantSource clock) {
        this.checks = checks;
        this.readers = readers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "health";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(
                Role.SECRETARIAT,
                Role.LEADING_OFFICE,
                Role.DEPARTMENT,
                Role.ENTERPRISE_CLERK,
                Role.SCHOOL_CLERK,
                Role.AREA_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        readers.admit(viewer);
        var check = checks.stream()
                .filter(it -> it.code().equals(asked.value("code")))
                .findFirst()
                .orElseThrow(() -> new NotFound("governance.health", asked.value("code")));
        var now = clock.instant();
        var group = asked.value("group");
        var rows = check.rows(viewer, BusinessTime.dateOf(now), MOST).stream()
                .filter(it -> group.isEmpty() || it.group().equals(group));
        return new Export<>(texts.of("governance.health." + check.code()), List.of(group), now, columns(), rows);
    }

    private List<ExportColumn<HealthRow>> columns() {
        return List.of(
                column("title", ColumnKind.TEXT, 44, HealthRow::title),
                column("detail", ColumnKind.TEXT, 40, HealthRow::detail),
                column("group", ColumnKind.TEXT, 28, HealthRow::group),
                column("on", ColumnKind.DATE, 12, HealthRow::on));
    }

    private ExportColumn<HealthRow> column(String name, ColumnKind kind, int width, Function<HealthRow, ?> value) {
        return ExportColumn.of(texts.of("governance.health.column." + name), kind, width, value);
    }
}
