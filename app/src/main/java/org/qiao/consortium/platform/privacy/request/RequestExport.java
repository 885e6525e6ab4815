package org.qiao.consortium.platform.privacy.request;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** The list of requests as a file, names masked as in the list. */
@Component
class RequestExport implements ListSource {

    private final RequestQueries requests;
    private final RequestChips chips;
    private final Texts texts;
    private final InstantSource clock;

    RequestExport(RequestQueries requests, RequestChips chips, Texts texts, InstantSource clock) {
        this.requests = requests;
        this.chips = chips;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "privacy-requests";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SCHOOL_CLERK, Role.SECRETARIAT, Role.PLATFORM_ADMIN);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var filter = RequestFilter.of(asked);
        var rows = requests.allKept(viewer, filter, asked.paging(), BusinessTime.dateOf(now));
        return new Export<>(
                texts.of("platform.privacy.requests.title"),
                Chip.labels(chips.of(filter, asked)),
                now,
                List.of(
                        ExportColumn.of("编号", ColumnKind.CODE, 18, RequestRow::number),
                        ExportColumn.of("姓名", ColumnKind.TEXT, 10, RequestRow::person),
                        ExportColumn.of("请求", ColumnKind.TEXT, 14, RequestRow::kind),
                        ExportColumn.of("由谁提出", ColumnKind.TEXT, 12, RequestRow::asker),
                        ExportColumn.of("状态", ColumnKind.TEXT, 10, RequestRow::state),
                        ExportColumn.of("提出", ColumnKind.TEXT, 12, RequestRow::askedOn),
                        ExportColumn.of("答复期限", ColumnKind.TEXT, 12, RequestRow::dueOn),
                        ExportColumn.of("答复", ColumnKind.TEXT, 12, RequestRow::answeredOn)),
                rows.stream());
    }
}
