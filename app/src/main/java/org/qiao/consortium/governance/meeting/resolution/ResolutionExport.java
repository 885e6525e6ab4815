package org.qiao.consortium.governance.meeting.resolution;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 决议台账 as a file, with the tasks that follow. */
@Component
class ResolutionExport implements ListSource {

    private final ResolutionQueries resolutions;
    private final Texts texts;
    private final InstantSource clock;

    ResolutionExport(ResolutionQueries resolutions, Texts texts, InstantSource clock) {
        this.resolutions = resolutions;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "resolutions";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var rows = resolutions.all(viewer, ResolutionPages.wanted(asked)).stream();
        return new Export<>(texts.of("governance.resolutions.title"), List.of(), clock.instant(), columns(), rows);
    }

    private List<ExportColumn<ResolutionRow>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, ResolutionRow::number),
                column("title", ColumnKind.TEXT, 30, ResolutionRow::title),
                column("text", ColumnKind.TEXT, 50, ResolutionRow::text),
                column("body", ColumnKind.TEXT, 24, ResolutionRow::body),
                column("meeting", ColumnKind.TEXT, 24, ResolutionRow::meetingTitle),
                column("decided", ColumnKind.DATE, 12, ResolutionRow::decidedOn),
                column("status", ColumnKind.TEXT, 10, it -> it.status().label()),
                column("tasks", ColumnKind.TEXT, 40, ResolutionExport::tasks));
    }

    private static String tasks(ResolutionRow row) {
        return row.tasks().stream()
                .map(it -> it.title() + "（" + it.unit() + "，" + it.status() + "）")
                .collect(Collectors.joining("；"));
    }

    private ExportColumn<ResolutionRow> column(
            String key, ColumnKind kind, int width, Function<ResolutionRow, ?> value) {
        return ExportColumn.of(texts.of("governance.resolution.column." + key), kind, width, value);
    }
}
