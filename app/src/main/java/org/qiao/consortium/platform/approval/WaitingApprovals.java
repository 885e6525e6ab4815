package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Sums up what waits for a viewer's decision. */
@Component
class WaitingApprovals {

    /**
     * What one unit wants decided in one process.
     *
     * @param number of one of the approvals
     * @param title of the same when it is the only one
     * @param items that wait in all of them
     * @param oldest submission among them
     * @param dueOn the nearest end
     */
    record Waiting(
            String process,
            OrganizationId organization,
            String number,
            String title,
            int approvals,
            int items,
            Instant oldest,
            LocalDate dueOn) {}

    private final DSLContext sql;
    private final ApprovalQueries approvals;

    WaitingApprovals(DSLContext sql, ApprovalQueries approvals) {
        this.sql = sql;
        this.approvals = approvals;
    }

    /** The most urgent first. */
    List<Waiting> of(Viewer viewer) {
        var oldest = DSL.min(APPROVAL.SUBMITTED_AT);
        var due = DSL.min(APPROVAL.DUE_ON);
        return sql.select(
                        APPROVAL.PROCESS,
                        APPROVAL.ORGANIZATION_ID,
                        DSL.min(APPROVAL.NUMBER),
                        DSL.min(APPROVAL.TITLE),
                        DSL.count(),
                        DSL.sum(ApprovalQueries.WAITING_ITEMS),
                        oldest,
                        due)
                .from(APPROVAL)
                .where(approvals.in(ApprovalBox.OPEN, viewer))
                .groupBy(APPROVAL.PROCESS, APPROVAL.ORGANIZATION_ID)
                .orderBy(due, oldest, APPROVAL.ORGANIZATION_ID)
                .fetch(it -> new Waiting(
                        it.value1(),
                        new OrganizationId(it.value2()),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        it.value6().intValue(),
                        it.value7(),
                        it.value8()));
    }
}
