package org.qiao.consortium.governance.plan.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.governance.plan.TaskFilter;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.plan.TaskRow;
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

/** The tasks that the viewer filtered, as a file. */
@Component
class TaskExport implements ListSource {

    private final TaskQueries tasks;
    private final Texts texts;
    private final InstantSource clock;

    TaskExport(TaskQueries tasks, Texts texts, InstantSource clock) {
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "tasks";
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
        var filter = TaskFilter.of(asked);
        return new Export<>(
                texts.of("governance.tasks.title"),
                Chip.labels(TaskListPages.chips(filter, asked, texts)),
                now,
                List.of(
                        ExportColumn.<TaskRow>of("编号", ColumnKind.CODE, 18, TaskRow::number),
                        ExportColumn.<TaskRow>of("任务", ColumnKind.TEXT, 40, TaskRow::title),
                        ExportColumn.<TaskRow>of("所属重点任务", ColumnKind.TEXT, 30, TaskRow::parent),
                        ExportColumn.<TaskRow>of("牵头单位", ColumnKind.TEXT, 30, TaskRow::lead),
                        ExportColumn.<TaskRow>of(
                                "配合（责任）单位", ColumnKind.TEXT, 50, it -> String.join("、", it.supports())),
                        ExportColumn.<TaskRow>of("开始", ColumnKind.DATE, 12, TaskRow::startsOn),
                        ExportColumn.<TaskRow>of("时限", ColumnKind.DATE, 12, TaskRow::dueOn),
                        ExportColumn.<TaskRow>of("进度%", ColumnKind.INTEGER, 8, TaskRow::progress),
                        ExportColumn.<TaskRow>of("状态", ColumnKind.TEXT, 10, TaskRow::state),
                        ExportColumn.<TaskRow>of("最近报告", ColumnKind.DATE, 12, TaskRow::reportedOn)),
                tasks.all(viewer, filter, asked.paging(), BusinessTime.dateOf(now)).stream());
    }
}
