package org.qiao.consortium.governance.founding;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.member.FormCodes;
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

/** 各级联合体 as a file. */
@Component
class ConsortiumExport implements ListSource {

    private final ConsortiumStore store;
    private final FormCodes codes;
    private final Texts texts;
    private final InstantSource clock;

    ConsortiumExport(ConsortiumStore store, FormCodes codes, Texts texts, InstantSource clock) {
        this.store = store;
        this.codes = codes;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "consortiums";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var columns = List.of(
                column("name", ColumnKind.TEXT, 30, ConsortiumRow::name),
                column("level", ColumnKind.TEXT, 16, it -> it.level().label()),
                column("parent", ColumnKind.TEXT, 30, ConsortiumRow::parent),
                column("region", ColumnKind.TEXT, 20, it -> codes.regions().nameOf(it.regionCode())),
                column("industry", ColumnKind.TEXT, 16, ConsortiumRow::featureIndustry),
                column("secretariat", ColumnKind.TEXT, 30, ConsortiumRow::secretariat),
                column("park", ColumnKind.TEXT, 30, ConsortiumRow::park),
                column("members", ColumnKind.INTEGER, 12, ConsortiumRow::members),
                column("last-met", ColumnKind.DATE, 14, it -> it.lastMet().map(BusinessTime::dateOf)),
                column("founded", ColumnKind.DATE, 14, it -> BusinessTime.dateOf(it.foundedAt())));
        var rows = store.all(viewer).stream();
        return new Export<>(texts.of("governance.consortiums.title"), List.of(), clock.instant(), columns, rows);
    }

    private ExportColumn<ConsortiumRow> column(
            String key, ColumnKind kind, int width, Function<ConsortiumRow, ?> value) {
        return ExportColumn.of(texts.of("governance.consortium.column." + key), kind, width, value);
    }
}
