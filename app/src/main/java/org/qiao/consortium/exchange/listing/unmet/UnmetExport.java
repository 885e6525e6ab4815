package org.qiao.consortium.exchange.listing.unmet;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.exchange.listing.unmet.UnmetQueries.Filter;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 缺口清单 as a file. */
@Component
class UnmetExport implements ListSource {

    private final UnmetQueries unmet;
    private final Texts texts;
    private final InstantSource clock;

    UnmetExport(UnmetQueries unmet, Texts texts, InstantSource clock) {
        this.unmet = unmet;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "unmet";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var filter = Filter.of(asked);
        var conditions = List.of(
                UnmetQueries.reasonLabel(filter.reason()),
                UnmetQueries.causeLabel(filter.cause()),
                unmet.nameOf(filter.occupation()));
        return new Export<>(
                texts.of("exchange.listing.unmet.title"),
                conditions,
                clock.instant(),
                columns(),
                unmet.all(viewer, filter, asked.paging()).stream());
    }

    private List<ExportColumn<UnmetRow>> columns() {
        return List.of(
                column("number", ColumnKind.CODE, 18, UnmetRow::number),
                column("post", ColumnKind.TEXT, 20, UnmetRow::title),
                column("employer", ColumnKind.TEXT, 28, UnmetRow::employer),
                column("occupation", ColumnKind.TEXT, 20, UnmetRow::occupation),
                column("wanted", ColumnKind.INTEGER, 10, UnmetRow::heads),
                column("heads", ColumnKind.INTEGER, 10, UnmetRow::unmet),
                column("reason", ColumnKind.TEXT, 12, UnmetRow::reason),
                column("cause", ColumnKind.TEXT, 20, UnmetRow::cause),
                column("note", ColumnKind.TEXT, 30, UnmetRow::note),
                column("closed", ColumnKind.DATE, 12, UnmetRow::closedOn));
    }

    private ExportColumn<UnmetRow> column(String name, ColumnKind kind, int width, Function<UnmetRow, ?> value) {
        return ExportColumn.of(texts.of("exchange.listing.unmet." + name), kind, width, value);
    }
}
