package org.qiao.consortium.governance.plan.pages;

import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_REPORT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** 证明材料 of a report: whoever sees the task sees them, the unit that reported adds and removes them. */
@Component
class ReportFiles implements FileSubject {

    static final String KIND = "governance.task-report";

    private final DSLContext sql;
    private final TaskDetails tasks;
    private final Texts texts;

    ReportFiles(DSLContext sql, TaskDetails tasks, Texts texts) {
        this.sql = sql;
        this.tasks = tasks;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "task-reports";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        return find(viewer, TASK_REPORT.NUMBER.eq(number));
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return find(viewer, TASK_REPORT.ID.eq(id));
    }

    private Optional<Holder> find(Viewer viewer, Condition wanted) {
        return sql.select(TASK_REPORT.ID, TASK_REPORT.NUMBER, TASK.NUMBER, TASK_REPORT.ORGANIZATION_ID)
                .from(TASK_REPORT)
                .join(TASK)
                .on(TASK.ID.eq(TASK_REPORT.TASK_ID))
                .where(wanted)
                .fetchOptional()
                .flatMap(it -> tasks.find(viewer, it.value3())
                        .map(task -> new Holder(
                                new SubjectRef(KIND, it.value1()),
                                it.value2(),
                                texts.of(
                                        "governance.report.files.title",
                                        task.terms().title()),
                                task.url(),
                                FileType.documents(),
                                TaskSight.actsFor(viewer, new OrganizationId(it.value4())) && task.isUnderWay(),
                                texts.of("governance.report.files"))));
    }
}
