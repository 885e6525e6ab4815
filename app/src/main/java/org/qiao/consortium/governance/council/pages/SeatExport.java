package org.qiao.consortium.governance.council.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.SeatQueries;
import org.qiao.consortium.governance.council.SeatRow;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 席位名册 as a file. */
@Component
class SeatExport implements ListSource {

    private final SeatQueries seats;
    private final Composition composition;
    private final Texts texts;
    private final InstantSource clock;

    SeatExport(SeatQueries seats, Composition composition, Texts texts, InstantSource clock) {
        this.seats = seats;
        this.composition = composition;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "seats";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var days = composition.warningDays(today);
        var rows = seats.all(viewer, SeatListPages.wanted(asked), today, days).stream();
        return new Export<>(texts.of("governance.seats.title"), List.of(), now, columns(), rows);
    }

    private List<ExportColumn<SeatRow>> columns() {
        return List.of(
                column("body", ColumnKind.TEXT, 24, SeatRow::bodyName),
                column("office", ColumnKind.TEXT, 10, it -> it.office().label()),
                column("title", ColumnKind.TEXT, 12, SeatRow::called),
                column("unit-number", ColumnKind.TEXT, 18, SeatRow::unitNumber),
                column("unit", ColumnKind.TEXT, 30, SeatRow::unit),
                column("holder", ColumnKind.TEXT, 14, SeatRow::holder),
                column("post", ColumnKind.TEXT, 16, SeatRow::holderPost),
                column("alternate", ColumnKind.TEXT, 14, SeatRow::alternate),
                column("voting", ColumnKind.TEXT, 8, it -> texts.of("governance.seat." + (it.voting() ? "yes" : "no"))),
                column("since", ColumnKind.DATE, 12, SeatRow::since),
                column("until", ColumnKind.DATE, 12, SeatRow::until));
    }

    private ExportColumn<SeatRow> column(String key, ColumnKind kind, int width, Function<SeatRow, ?> value) {
        return ExportColumn.of(texts.of("governance.seat.column." + key), kind, width, value);
    }
}
