package org.qiao.consortium.students.roster;

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
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** The roster as filtered: masked like the list. */
@Component
class RosterExport implements ListSource {

    private final RosterLists lists;
    private final Texts texts;
    private final InstantSource clock;

    RosterExport(RosterLists lists, Texts texts, InstantSource clock) {
        this.lists = lists;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "students";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SCHOOL_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var filter = StudentFilter.of(asked);
        var rows = lists.each(viewer, filter, asked.paging(), now);
        return new Export<>(
                texts.of("students.roster.title"), Chip.labels(lists.chips(filter, asked)), now, columns(), rows);
    }

    private static List<ExportColumn<StudentRow>> columns() {
        return List.of(
                ExportColumn.of("编号", ColumnKind.CODE, 18, StudentRow::number),
                ExportColumn.of("姓名", ColumnKind.TEXT, 10, StudentRow::name),
                ExportColumn.of("班级", ColumnKind.TEXT, 16, StudentRow::className),
                ExportColumn.of("专业", ColumnKind.TEXT, 20, StudentRow::major),
                ExportColumn.of("毕业时间", ColumnKind.DATE, 12, StudentRow::graduatesOn),
                ExportColumn.of("年龄", ColumnKind.INTEGER, 6, StudentRow::age),
                ExportColumn.of("账号已激活", ColumnKind.YES_NO, 10, StudentRow::account),
                ExportColumn.of("同意匹配", ColumnKind.YES_NO, 10, StudentRow::consented),
                ExportColumn.of("监护人", ColumnKind.TEXT, 14, StudentRow::guardian),
                ExportColumn.of("状态", ColumnKind.TEXT, 8, StudentRow::status));
    }
}
