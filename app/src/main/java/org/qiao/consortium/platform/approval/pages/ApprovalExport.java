package org.qiao.consortium.platform.approval.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.qiao.consortium.platform.approval.ApprovalBox;
import org.qiao.consortium.platform.approval.ApprovalQueries;
import org.qiao.consortium.platform.approval.ApprovalQueries.Line;
import org.qiao.consortium.platform.approval.Processes;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 审批 as a file. */
@Component
class ApprovalExport implements ListSource {

    private static final int ROWS_AT_ONCE = 500;

    private final ApprovalQueries queries;
    private final Processes processes;
    private final OrganizationNames names;
    private final Texts texts;
    private final InstantSource clock;

    ApprovalExport(
            ApprovalQueries queries, Processes processes, OrganizationNames names, Texts texts, InstantSource clock) {
        this.queries = queries;
        this.processes = processes;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "approvals";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var box = ApprovalBox.of(asked.value("box"));
        var process = asked.value("process");
        var unit = names.ofNumber(asked.value("unit"));
        var conditions = List.of(
                texts.of("platform.approval.box." + box.word()),
                asked.value("q"),
                process.isEmpty() ? "" : processes.nameOf(process),
                unit.map(names::nameOf).orElse(""));
        var rows = queries.each(viewer, box, asked.value("q"), process, unit, asked.paging())
                .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                .flatMap(this::named);
        return new Export<>(
                texts.of("platform.approval.title"), conditions, now, columns(BusinessTime.dateOf(now)), rows);
    }

    /** @param unit that submitted it */
    private record Row(Line line, String unit) {}

    private Stream<Row> named(List<Line> lines) {
        var units =
                names.namesOf(lines.stream().map(Line::organization).distinct().toList());
        return lines.stream().map(it -> new Row(it, units.getOrDefault(it.organization(), "")));
    }

    private List<ExportColumn<Row>> columns(LocalDate today) {
        return List.of(
                column("number", ColumnKind.TEXT, 18, it -> it.line().number()),
                column("matter", ColumnKind.TEXT, 40, it -> it.line().title()),
                column(
                        "process",
                        ColumnKind.TEXT,
                        16,
                        it -> processes.nameOf(it.line().process())),
                column("unit", ColumnKind.TEXT, 34, Row::unit),
                column("submitter", ColumnKind.TEXT, 12, it -> it.line().submitter()),
                column(
                        "submitted",
                        ColumnKind.TEXT,
                        18,
                        it -> Written.moment(it.line().submittedAt())),
                column("due", ColumnKind.DATE, 12, it -> it.line().dueOn()),
                column("items", ColumnKind.INTEGER, 8, it -> it.line().items()),
                column("state", ColumnKind.TEXT, 24, it -> ApprovalPages.state(texts, it.line(), today)));
    }

    private ExportColumn<Row> column(String name, ColumnKind kind, int width, Function<Row, ?> value) {
        return ExportColumn.of(texts.of("platform.approval.column." + name), kind, width, value);
    }
}
