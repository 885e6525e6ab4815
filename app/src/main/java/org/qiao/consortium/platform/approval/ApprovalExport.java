package org.qiao.consortium.platform.approval;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.approval.ApprovalQueries.Box;
import org.qiao.consortium.platform.approval.ApprovalQueries.Line;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.EveryRow;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 审批 as a file. */
@Component
class ApprovalExport implements ListSource {

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
        var box = Box.of(asked.value("box"));
        var process = asked.value("process");
        var unit = names.ofNumber(asked.value("unit"));
        var conditions = Stream.of(
                        texts.of("platform.approval.box." + box.word()),
                        asked.value("q"),
                        process.isEmpty() ? "" : processes.nameOf(process),
                        unit.map(names::nameOf).orElse(""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("；"));
        var rows = EveryRow.of(asked.paging(), it -> queries.find(viewer, box, asked.value("q"), process, unit, it));
        return new Export<>(
                texts.of("platform.approval.title"), conditions, now, columns(BusinessTime.dateOf(now)), rows);
    }

    private List<ExportColumn<Line>> columns(LocalDate today) {
        return List.of(
                column("number", ColumnKind.TEXT, 18, Line::number),
                column("matter", ColumnKind.TEXT, 40, Line::title),
                column("process", ColumnKind.TEXT, 16, it -> processes.nameOf(it.process())),
                column("unit", ColumnKind.TEXT, 34, it -> names.nameOf(it.organization())),
                column("submitter", ColumnKind.TEXT, 12, Line::submitter),
                column("submitted", ColumnKind.TEXT, 18, it -> Written.moment(it.submittedAt())),
                column("due", ColumnKind.DATE, 12, Line::dueOn),
                column("items", ColumnKind.INTEGER, 8, Line::items),
                column("state", ColumnKind.TEXT, 24, it -> ApprovalPages.state(texts, it, today)));
    }

    private ExportColumn<Line> column(String name, ColumnKind kind, int width, Function<Line, ?> value) {
        return ExportColumn.of(texts.of("platform.approval.column." + name), kind, width, value);
    }
}
