package org.qiao.consortium.exchange.need.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.exchange.need.NeedFilter;
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

/** 岗位需求 as a file. */
@Component
class NeedExport implements ListSource {

    private final NeedList list;
    private final Texts texts;
    private final InstantSource clock;

    NeedExport(NeedList list, Texts texts, InstantSource clock) {
        this.list = list;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "needs";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(
                Role.ENTERPRISE_CLERK,
                Role.SECRETARIAT,
                Role.AREA_CLERK,
                Role.DEPARTMENT,
                Role.SCHOOL_CLERK,
                Role.CLASS_TEACHER);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var filter = NeedFilter.of(asked, viewer);
        var conditions = Chip.labels(list.chips(asked, filter));
        return new Export<>(
                texts.of("exchange.need.title"),
                conditions,
                clock.instant(),
                columns(),
                list.all(viewer, filter, asked.paging()));
    }

    @Override
    public boolean isLongerThan(int rows, PageUrl asked, Viewer viewer) {
        return list.isLongerThan(rows, viewer, NeedFilter.of(asked, viewer));
    }

    private List<ExportColumn<NeedRow>> columns() {
        return List.of(
                column("number", 18, NeedRow::number),
                column("title", 24, NeedRow::title),
                column("occupation", 22, NeedRow::occupation),
                column("employer", 34, NeedRow::employer),
                column("heads", 10, NeedRow::heads),
                column("place", 20, NeedRow::place),
                column("pay", 22, NeedRow::pay),
                column("until", 14, NeedRow::until),
                column("status", 24, NeedRow::status));
    }

    private ExportColumn<NeedRow> column(String name, int width, Function<NeedRow, String> value) {
        return ExportColumn.of(texts.of("exchange.need.column." + name), ColumnKind.TEXT, width, value);
    }
}
