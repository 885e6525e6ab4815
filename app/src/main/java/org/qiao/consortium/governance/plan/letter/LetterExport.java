package org.qiao.consortium.governance.plan.letter;

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

/** The letters that the viewer filtered, as a file. */
@Component
class LetterExport implements ListSource {

    private final LetterStore letters;
    private final Texts texts;
    private final InstantSource clock;

    LetterExport(LetterStore letters, Texts texts, InstantSource clock) {
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "letters";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(
                Role.SECRETARIAT,
                Role.LEADING_OFFICE,
                Role.DEPARTMENT,
                Role.AREA_CLERK,
                Role.SCHOOL_CLERK,
                Role.ENTERPRISE_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var filter = LetterFilter.of(asked);
        return new Export<>(
                texts.of("governance.letters.title"),
                Chip.labels(LetterPages.chips(filter, asked)),
                now,
                List.of(
                        ExportColumn.<Letter>of("编号", ColumnKind.CODE, 18, Letter::number),
                        ExportColumn.<Letter>of(
                                "种类", ColumnKind.TEXT, 10, it -> it.kind().label()),
                        ExportColumn.<Letter>of("发给", ColumnKind.TEXT, 30, Letter::unitName),
                        ExportColumn.<Letter>of("任务", ColumnKind.TEXT, 40, Letter::taskTitle),
                        ExportColumn.<Letter>of("发出单位", ColumnKind.TEXT, 30, Letter::issuer),
                        ExportColumn.<Letter>of("发出", ColumnKind.DATE, 12, it -> BusinessTime.dateOf(it.issuedAt())),
                        ExportColumn.<Letter>of("回复期限", ColumnKind.DATE, 12, Letter::replyBy),
                        ExportColumn.<Letter>of(
                                "状态",
                                ColumnKind.TEXT,
                                10,
                                it -> LetterRow.of(it, today).state()),
                        ExportColumn.<Letter>of("回复", ColumnKind.TEXT, 50, Letter::reply)),
                letters.all(viewer, filter, asked.paging(), today).stream());
    }
}
