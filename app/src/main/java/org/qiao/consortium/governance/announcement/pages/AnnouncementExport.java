package org.qiao.consortium.governance.announcement.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.announcement.AnnouncementFilter;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 公示 as a file. */
@Component
class AnnouncementExport implements ListSource {

    private final AnnouncementQueries announcements;
    private final AnnouncementLayout layout;
    private final Texts texts;

    AnnouncementExport(AnnouncementQueries announcements, AnnouncementLayout layout, Texts texts) {
        this.announcements = announcements;
        this.layout = layout;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "announcements";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var filter = AnnouncementFilter.of(asked);
        return new Export<>(
                texts.of("governance.announcement.list.title"),
                Chip.labels(layout.chips(filter, asked)),
                layout.now(),
                columns(),
                announcements.all(viewer, filter).stream());
    }

    private List<ExportColumn<AnnouncementQueries.Row>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, it -> it.announcement().number()),
                column("title", ColumnKind.TEXT, 44, it -> it.announcement().title()),
                column(
                        "kind",
                        ColumnKind.TEXT,
                        12,
                        it -> it.announcement().kind().label()),
                column("begins", ColumnKind.DATE, 12, it -> it.announcement().beginsOn()),
                column("days", ColumnKind.INTEGER, 10, it -> it.announcement().workingDays()),
                column("ends", ColumnKind.DATE, 12, it -> it.announcement().endsOn()),
                column(
                        "status",
                        ColumnKind.TEXT,
                        18,
                        it -> it.announcement().status().label()),
                column("items", ColumnKind.INTEGER, 10, AnnouncementQueries.Row::items),
                column("held", ColumnKind.INTEGER, 10, AnnouncementQueries.Row::held),
                column("objections", ColumnKind.INTEGER, 12, AnnouncementQueries.Row::objections));
    }

    private ExportColumn<AnnouncementQueries.Row> column(
            String name, ColumnKind kind, int width, Function<AnnouncementQueries.Row, ?> value) {
        return ExportColumn.of(texts.of("governance.announcement.column." + name), kind, width, value);
    }
}
