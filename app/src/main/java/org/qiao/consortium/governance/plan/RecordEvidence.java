package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.governance.db.Tables.TASK_EVIDENCE;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.TaskEvidence;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps what other modules tell as evidence of a task. */
@Component
class RecordEvidence {

    private final TaskStore tasks;
    private final DSLContext sql;
    private final InstantSource clock;

    RecordEvidence(TaskStore tasks, DSLContext sql, InstantSource clock) {
        this.tasks = tasks;
        this.sql = sql;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(TaskEvidence told) {
        var at = clock.instant();
        tasks.find(told.consortium(), told.task())
                .ifPresent(task -> sql.insertInto(TASK_EVIDENCE)
                        .set(TASK_EVIDENCE.ID, Uuid7.at(at))
                        .set(TASK_EVIDENCE.TASK_ID, task.id())
                        .set(TASK_EVIDENCE.SUBJECT_KIND, told.evidence().kind())
                        .set(TASK_EVIDENCE.SUBJECT_ID, told.evidence().id())
                        .set(TASK_EVIDENCE.ORGANIZATION_ID, told.by().value())
                        .set(TASK_EVIDENCE.TITLE, told.title())
                        .set(TASK_EVIDENCE.URL, told.url())
                        .set(TASK_EVIDENCE.HAPPENED_ON, told.on())
                        .set(TASK_EVIDENCE.TOLD_AT, at)
                        .onConflictDoNothing()
                        .execute());
    }
}
