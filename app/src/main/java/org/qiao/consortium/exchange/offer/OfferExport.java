package org.qiao.consortium.exchange.offer;

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
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 求职意向 of the students that one keeps, as a file: masked like the list. */
@Component
class OfferExport implements ListSource {

    private final OfferList list;
    private final Texts texts;
    private final InstantSource clock;

    OfferExport(OfferList list, Texts texts, InstantSource clock) {
        this.list = list;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "offers";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SCHOOL_CLERK, Role.CLASS_TEACHER);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var filter = OfferFilter.of(asked);
        var status = filter.status().isEmpty() ? "" : list.statusLabel(filter.status());
        var conditions = List.of(filter.schoolClass(), status);
        return new Export<>(
                texts.of("exchange.offer.list-title"),
                conditions,
                clock.instant(),
                columns(),
                list.all(viewer, filter));
    }

    private List<ExportColumn<OffersPage.Row>> columns() {
        return List.of(
                column("number", 18, OffersPage.Row::number),
                column("name", 10, OffersPage.Row::name),
                column("class", 16, OffersPage.Row::className),
                column("occupations", 36, OffersPage.Row::occupations),
                column("regions", 30, OffersPage.Row::regions),
                column("pay", 16, OffersPage.Row::pay),
                column("from", 14, OffersPage.Row::from),
                column("status", 12, OffersPage.Row::status));
    }

    private ExportColumn<OffersPage.Row> column(String name, int width, Function<OffersPage.Row, String> value) {
        return ExportColumn.of(texts.of("exchange.offer.column." + name), ColumnKind.TEXT, width, value);
    }
}
