package org.qiao.consortium.governance.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportHead;
import org.qiao.consortium.platform.sheets.export.SheetWriter;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出成员名录 — exactly what the viewer filtered; no contacts. Each export is a deed. */
@Controller
@OpenTo({Role.PLATFORM_ADMIN, Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK})
class MemberExportPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MemberQueries members;
    private final FilterChips chips;
    private final Deeds deeds;
    private final Texts texts;
    private final InstantSource clock;

    MemberExportPages(MemberQueries members, FilterChips chips, Deeds deeds, Texts texts, InstantSource clock) {
        this.members = members;
        this.chips = chips;
        this.deeds = deeds;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/members/export.xlsx")
    void xlsx(MemberFilter filter, Paging paging, Viewer viewer, HttpServletResponse response) throws IOException {
        var rows = rows(filter, paging, viewer);
        head(response, XLSX, "xlsx");
        writer(filter, viewer).xlsx(response.getOutputStream(), rows.iterator());
    }

    @GetMapping("/members/export.csv")
    void csv(MemberFilter filter, Paging paging, Viewer viewer, HttpServletResponse response) throws IOException {
        var rows = rows(filter, paging, viewer);
        head(response, "text/csv;charset=UTF-8", "csv");
        writer(filter, viewer).csv(response.getOutputStream(), rows.iterator());
    }

    private List<MemberRow> rows(MemberFilter filter, Paging paging, Viewer viewer) {
        var now = clock.instant();
        var rows = members.all(viewer, filter, paging, BusinessTime.dateOf(now));
        var deed = Deed.of(
                        "governance.members.exported",
                        new SubjectRef(
                                "governance.consortium", viewer.consortium().value()),
                        "")
                .with("rows", rows.size());
        deeds.record(deed, viewer.actor(), now);
        return rows;
    }

    private void head(HttpServletResponse response, String type, String suffix) {
        var name = URLEncoder.encode(texts.of("governance.members.title"), StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name + "." + suffix);
    }

    private SheetWriter<MemberRow> writer(MemberFilter filter, Viewer viewer) {
        var madeAt = LocalDateTime.ofInstant(clock.instant(), BusinessTime.ZONE);
        var head = new ExportHead(
                texts.of("governance.members.title"), viewer.organizationName(), madeAt, chips.inWords(filter), madeAt);
        return new SheetWriter<>(head, columns());
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

    private ExportColumn<MemberRow> column(
            String key, ColumnKind kind, int width, java.util.function.Function<MemberRow, ?> value) {
        return ExportColumn.of(texts.of("governance.members.column." + key), kind, width, value);
    }
}
