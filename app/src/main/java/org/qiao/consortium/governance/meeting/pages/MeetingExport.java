package org.qiao.consortium.governance.meeting.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.meeting.MeetingQueries;
import org.qiao.consortium.governance.meeting.MeetingRow;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 会议台账 as a file. */
@Component
class MeetingExport implements ListSource {

    private final MeetingQueries meetings;
    private final Texts texts;
    private final InstantSource clock;

    MeetingExport(MeetingQueries meetings, Texts texts, InstantSource clock) {
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "meetings";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var rows = meetings.all(viewer, MeetingPages.wanted(asked)).stream();
        return new Export<>(texts.of("governance.meetings.title"), List.of(), clock.instant(), columns(), rows);
    }

    private List<ExportColumn<MeetingRow>> columns() {
        return List.of(
                column("number", 18, MeetingRow::number),
                column("title", 30, MeetingRow::title),
                column("kind", 10, it -> it.kind().label()),
                column("body", 24, MeetingRow::body),
                column("starts", 18, it -> Written.moment(it.startsAt())),
                column("place", 24, MeetingRow::place),
                column("status", 10, it -> it.status().label()),
                ExportColumn.of(
                        texts.of("governance.meeting.column.resolutions"),
                        ColumnKind.INTEGER,
                        8,
                        MeetingRow::resolutions));
    }

    private ExportColumn<MeetingRow> column(String key, int width, Function<MeetingRow, ?> value) {
        return ExportColumn.of(texts.of("governance.meeting.column." + key), ColumnKind.TEXT, width, value);
    }
}
