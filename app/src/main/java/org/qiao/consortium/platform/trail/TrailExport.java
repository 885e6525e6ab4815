package org.qiao.consortium.platform.trail;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.platform.trail.TrailQueries.Line;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 审计 as a file. */
@Component
class TrailExport implements ListSource {

    private final TrailQueries queries;
    private final TrailChips chips;
    private final Texts texts;
    private final InstantSource clock;

    TrailExport(TrailQueries queries, TrailChips chips, Texts texts, InstantSource clock) {
        this.queries = queries;
        this.chips = chips;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "trail";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PLATFORM_ADMIN);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var filter = TrailFilter.of(asked);
        var conditions = Chip.labels(chips.of(filter, asked));
        return new Export<>(
                texts.of("platform.trail.title"), conditions, clock.instant(), columns(), queries.each(filter));
    }

    private List<ExportColumn<Line>> columns() {
        return List.of(
                column("at", ColumnKind.TEXT, 20, it -> Written.moment(it.at())),
                column("person", ColumnKind.TEXT, 14, Line::person),
                column("role", ColumnKind.TEXT, 14, Line::role),
                column("unit", ColumnKind.TEXT, 34, Line::unit),
                column("what", ColumnKind.TEXT, 26, Line::what),
                column("number", ColumnKind.TEXT, 20, Line::number),
                column("reason", ColumnKind.TEXT, 40, Line::reason),
                column("detail", ColumnKind.TEXT, 40, Line::detail),
                column("seal", ColumnKind.INTEGER, 12, Line::sealNumber));
    }

    private ExportColumn<Line> column(String name, ColumnKind kind, int width, Function<Line, ?> value) {
        return ExportColumn.of(texts.of("platform.trail.column." + name), kind, width, value);
    }
}
