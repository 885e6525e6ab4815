package org.qiao.consortium.students.roster;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The roster as filtered, as a workbook: masked like the list, and a deed. */
@Controller
@OpenTo(Role.SCHOOL_CLERK)
class RosterExportPages {

    private final RosterLists lists;
    private final ListExport exports;
    private final Texts texts;
    private final InstantSource clock;

    RosterExportPages(RosterLists lists, ListExport exports, Texts texts, InstantSource clock) {
        this.lists = lists;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/students/roster/export.xlsx")
    ResponseEntity<byte[]> export(StudentFilter filter, Paging paging, Viewer viewer) {
        var now = clock.instant();
        var rows = lists.all(viewer, filter, paging, now);
        var conditions = String.join(" ", filter.words(), filter.schoolClass(), filter.status(), filter.consent())
                .strip();
        var export = new Export<>(texts.of("students.roster.title"), conditions, now, columns(), rows.iterator());
        return exports.download(export, ExportFormat.XLSX, viewer);
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
