package org.qiao.consortium.governance.document;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.governance.db.Tables.CLAUSE;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_CLAUSE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Reads clauses with the tasks that carry them out: the matrix of what is covered and what is not. */
@Component
public class ClauseQueries {

    static final List<String> NOT_COUNTED = List.of("CANCELLED");

    /** A task that cites a clause. */
    public record Link(String number, String title, String lead) {}

    /** @param tasks of the viewer's consortium that carry it out, as far as the viewer sees them */
    public record Covered(Clause clause, String document, String documentNumber, List<Link> tasks) {

        public boolean isGap() {
            return clause.wantsTask() && tasks.isEmpty();
        }
    }

    /** How much of what wants a task has one. */
    public record Coverage(int wanting, int covered) {
        /** Counted from clauses that are in force. */
        public static Coverage of(List<Covered> clauses) {
            var wanting = clauses.stream()
                    .filter(it -> it.clause().wantsTask() && !it.clause().withdrawn())
                    .toList();
            return new Coverage(wanting.size(), (int)
                    wanting.stream().filter(it -> !it.tasks().isEmpty()).count());
        }

        public int percent() {
            return wanting == 0 ? 0 : covered * 100 / wanting;
        }
    }

    private final DSLContext sql;

    ClauseQueries(DSLContext sql) {
        this.sql = sql;
    }

    public List<Covered> of(Viewer viewer, UUID document) {
        return read(viewer, CLAUSE.DOCUMENT_ID.eq(document));
    }

    /** All clauses that want a task, by document. */
    public List<Covered> wanting(Viewer viewer) {
        return read(
                viewer,
                DocumentQueries.visibleTo(viewer)
                        .and(CLAUSE.WANTS_TASK.isTrue())
                        .and(CLAUSE.WITHDRAWN_AT.isNull()));
    }

    /** Those that a task may cite: of documents in force, with words in place, heading or title. */
    public List<Covered> like(Viewer viewer, String words, int limit) {
        var wanted = DocumentQueries.visibleTo(viewer)
                .and(CLAUSE.WITHDRAWN_AT.isNull())
                .and(CLAUSE.HEADING
                        .containsIgnoreCase(words)
                        .or(CLAUSE.SUMMARY.containsIgnoreCase(words))
                        .or(DOCUMENT.TITLE.containsIgnoreCase(words)));
        return read(viewer, wanted).stream().limit(limit).toList();
    }

    /** Of the whole consortium: what binds, and how much of it is carried out. */
    public Coverage coverage(Viewer viewer) {
        var covered = DSL.exists(DSL.selectOne()
                .from(TASK_CLAUSE)
                .join(TASK)
                .on(TASK.ID.eq(TASK_CLAUSE.TASK_ID))
                .where(
                        TASK_CLAUSE.CLAUSE_ID.eq(CLAUSE.ID),
                        TASK.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        TASK.STATUS.notIn(NOT_COUNTED)));
        return sql.select(DSL.count(), DSL.count().filterWhere(covered))
                .from(CLAUSE)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLAUSE.DOCUMENT_ID))
                .where(DocumentQueries.visibleTo(viewer), CLAUSE.WANTS_TASK.isTrue(), CLAUSE.WITHDRAWN_AT.isNull())
                .fetchSingle(it -> new Coverage(it.value1(), it.value2()));
    }

    /** Tasks that cite nothing, the latest first. */
    public List<Link> citeless(Viewer viewer) {
        return sql.select(TASK.NUMBER, TASK.TITLE, ORGANIZATION.NAME)
                .from(TASK)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(TASK.LEAD_ID))
                .where(
                        TASK.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        TASK.PARENT_ID.isNull(),
                        TASK.STATUS.notIn(NOT_COUNTED),
                        DSL.notExists(DSL.selectOne().from(TASK_CLAUSE).where(TASK_CLAUSE.TASK_ID.eq(TASK.ID))))
                .orderBy(TASK.NUMBER.desc())
                .limit(500)
                .fetch(it -> new Link(it.value1(), it.value2(), it.value3()));
    }

    private List<Covered> read(Viewer viewer, Condition wanted) {
        var tasks = tasks(viewer);
        return sql.select(CLAUSE.fields())
                .select(DOCUMENT.TITLE, DOCUMENT.NUMBER, tasks)
                .from(CLAUSE)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLAUSE.DOCUMENT_ID))
                .where(wanted)
                .orderBy(DOCUMENT.NUMBER, CLAUSE.POSITION)
                .fetch(it -> covered(it, tasks));
    }

    private static Covered covered(Record it, Field<List<Link>> tasks) {
        return new Covered(ClauseColumns.read(it), it.get(DOCUMENT.TITLE), it.get(DOCUMENT.NUMBER), it.get(tasks));
    }

    private static Field<List<Link>> tasks(Viewer viewer) {
        var seesAll = viewer.is(Role.SECRETARIAT, Role.DEPARTMENT, Role.PLATFORM_ADMIN);
        return multiset(select(TASK.NUMBER, TASK.TITLE, ORGANIZATION.NAME)
                        .from(TASK_CLAUSE)
                        .join(TASK)
                        .on(TASK.ID.eq(TASK_CLAUSE.TASK_ID))
                        .join(ORGANIZATION)
                        .on(ORGANIZATION.ID.eq(TASK.LEAD_ID))
                        .where(
                                TASK_CLAUSE.CLAUSE_ID.eq(CLAUSE.ID),
                                TASK.CONSORTIUM_ID.eq(viewer.consortium().value()),
                                TASK.STATUS.notIn(NOT_COUNTED),
                                seesAll
                                        ? DSL.noCondition()
                                        : TASK.LEAD_ID.eq(viewer.organization().value()))
                        .orderBy(TASK.NUMBER))
                .as("tasks")
                .convertFrom(rows -> rows.map(it -> new Link(it.value1(), it.value2(), it.value3())));
    }
}
