package org.qiao.consortium.governance.directory;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 成员名录 as a file, without contacts. */
@Component
class MemberExport implements ListSource {

    private final MemberQueries members;
    private final FilterChips chips;
    private final Texts texts;
    private final InstantSource clock;

    MemberExport(MemberQueries members, FilterChips chips, Texts texts, InstantSource clock) {
        this.members = members;
        this.chips = chips;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "members";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var filter = MemberFilter.of(asked);
        var rows = members.all(viewer, filter, asked.paging(), BusinessTime.dateOf(now)).stream();
        return new Export<>(
                texts.of("governance.members.title"), Chip.labels(chips.of(filter, asked)), now, columns(), rows);
    }

    private List<ExportColumn<MemberRow>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, MemberRow::number),
                column("name", ColumnKind.TEXT, 36, MemberRow::name),
                column("kind", ColumnKind.TEXT, 10, it -> it.kind().label()),
                column("credit-code", ColumnKind.TEXT, 22, MemberRow::creditCode),
                column("region", ColumnKind.TEXT, 16, MemberRow::regionName),
                column("industry", ColumnKind.TEXT, 20, MemberRow::industryName),
                column("staff", ColumnKind.INTEGER, 10, MemberRow::staff),
                column("membership", ColumnKind.TEXT, 12, this::membership),
                column(
                        "standing",
                        ColumnKind.TEXT,
                        12,
                        it -> it.membership()
                                .filter(status -> status == MembershipStatus.ACTIVE)
                                .map(status -> it.standing().label())),
                ExportColumn.<MemberRow>of(
                        texts.of("governance.members.column.joined"), ColumnKind.DATE, 12, MemberRow::joinedOn),
                column(
                        "verification",
                        ColumnKind.TEXT,
                        12,
                        it -> it.verification().label()),
                ExportColumn.<MemberRow>of(
                        texts.of("governance.members.column.until"), ColumnKind.DATE, 12, MemberRow::verifiedUntil));
    }

    private String membership(MemberRow row) {
        return row.membership().map(MembershipStatus::label).orElse(texts.of("governance.members.no-member"));
    }

    private ExportColumn<MemberRow> column(String key, ColumnKind kind, int width, Function<MemberRow, ?> value) {
        return ExportColumn.of(texts.of("governance.members.column." + key), kind, width, value);
    }
}
