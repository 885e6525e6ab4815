package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_COMMENT;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.approval.flow.Steps;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Writes approvals, and reads what a decision needs to know. */
@Component
public class ApprovalStore {

    /** @param step where it waits or was decided */
    record Row(
            UUID id,
            SubjectRef subject,
            String number,
            String title,
            ItemState state,
            int step,
            String decidedBy,
            Optional<Instant> decidedAt) {

        String name() {
            return (number + " " + title).strip();
        }
    }

    private static final List<Field<?>> ROW = List.of(
            APPROVAL_ITEM.ID,
            APPROVAL_ITEM.SUBJECT_KIND,
            APPROVAL_ITEM.SUBJECT_ID,
            APPROVAL_ITEM.SUBJECT_NUMBER,
            APPROVAL_ITEM.TITLE,
            APPROVAL_ITEM.STATE,
            APPROVAL_ITEM.STEP,
            APPROVAL_ITEM.DECIDED_BY_NAME,
            APPROVAL_ITEM.DECIDED_AT);

    private final DSLContext sql;
    private final Steps steps;

    ApprovalStore(DSLContext sql, Steps steps) {
        this.sql = sql;
        this.steps = steps;
    }

    UUID insert(String number, Approvals.Request request, Viewer by, Instant at, LocalDate dueOn) {
        var id = Uuid7.at(at);
        sql.insertInto(APPROVAL)
                .set(APPROVAL.ID, id)
                .set(APPROVAL.NUMBER, number)
                .set(APPROVAL.PROCESS, request.process())
                .set(APPROVAL.TITLE, request.title())
                .set(APPROVAL.CONSORTIUM_ID, by.consortium().value())
                .set(APPROVAL.SUBMITTED_BY, by.person().value())
                .set(APPROVAL.SUBMITTED_BY_NAME, by.name())
                .set(APPROVAL.ORGANIZATION_ID, by.organization().value())
                .set(APPROVAL.SUBMITTED_AT, at)
                .set(APPROVAL.DUE_ON, dueOn)
                .execute();
        steps.add(id, planned(request, at));
        var rows = new ArrayList<Query>();
        for (var item : request.items()) {
            rows.add(sql.insertInto(APPROVAL_ITEM)
                    .set(APPROVAL_ITEM.ID, Uuid7.at(at))
                    .set(APPROVAL_ITEM.APPROVAL_ID, id)
                    .set(APPROVAL_ITEM.POSITION, rows.size() + 1)
                    .set(APPROVAL_ITEM.SUBJECT_KIND, item.subject().kind())
                    .set(APPROVAL_ITEM.SUBJECT_ID, item.subject().id())
                    .set(APPROVAL_ITEM.SUBJECT_NUMBER, item.number())
                    .set(APPROVAL_ITEM.TITLE, item.title()));
        }
        Batches.execute(sql, rows);
        return id;
    }

    private static List<Step> planned(Approvals.Request request, Instant at) {
        return IntStream.range(0, request.steps().size())
                .mapToObj(it -> new Step(
                        Uuid7.at(at),
                        it + 1,
                        Optional.of(request.steps().get(it).role()),
                        request.steps().get(it).organization(),
                        false,
                        List.of(),
                        ""))
                .toList();
    }

    Optional<String> numberOf(UUID id) {
        return sql.select(APPROVAL.NUMBER)
                .from(APPROVAL)
                .where(APPROVAL.ID.eq(id))
                .fetchOptional(APPROVAL.NUMBER);
    }

    public Optional<ApprovalHead> head(String number) {
        return sql.select(
                        APPROVAL.ID,
                        APPROVAL.PROCESS,
                        APPROVAL.TITLE,
                        APPROVAL.CONSORTIUM_ID,
                        APPROVAL.SUBMITTED_BY,
                        APPROVAL.ORGANIZATION_ID)
                .from(APPROVAL)
                .where(APPROVAL.NUMBER.eq(number))
                .fetchOptional(it -> new ApprovalHead(
                        it.value1(),
                        number,
                        it.value2(),
                        it.value3(),
                        new ConsortiumId(it.value4()),
                        new PersonId(it.value5()),
                        new OrganizationId(it.value6()),
                        steps.of(it.value1())));
    }

    /** The same, kept for the caller until its transaction ends: one change of the course at a time. */
    ApprovalHead locked(String number) {
        sql.select(APPROVAL.ID)
                .from(APPROVAL)
                .where(APPROVAL.NUMBER.eq(number))
                .forUpdate()
                .fetch();
        return head(number).orElseThrow(() -> new NotFound(StoredApprovals.KIND, number));
    }

    /** The items of these subjects, kept for the caller: whoever comes second waits and then sees what became of them. */
    Map<SubjectRef, Row> lock(UUID approval, Collection<SubjectRef> subjects) {
        return sql
                .select(ROW)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(approval), among(subjects))
                .orderBy(APPROVAL_ITEM.POSITION)
                .forUpdate()
                .fetch(ApprovalStore::row)
                .stream()
                .collect(Collectors.toMap(Row::subject, it -> it));
    }

    /** What waits, in order. */
    List<Row> waiting(UUID approval) {
        return sql.select(ROW)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(approval), isWaiting())
                .orderBy(APPROVAL_ITEM.POSITION)
                .fetch(ApprovalStore::row);
    }

    /** The steps at which something waits. */
    public Set<Integer> waitingSteps(UUID approval) {
        return sql.selectDistinct(APPROVAL_ITEM.STEP)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(approval), isWaiting())
                .fetchSet(it -> it.value1());
    }

    /** Ends items that the caller has locked. */
    void decide(Map<Row, Approvals.Verdict> decided, Viewer by, Instant at) {
        var rows = new ArrayList<Query>();
        decided.forEach((row, verdict) -> rows.add(sql.update(APPROVAL_ITEM)
                .set(APPROVAL_ITEM.STATE, (verdict.approved() ? ItemState.APPROVED : ItemState.RETURNED).name())
                .set(APPROVAL_ITEM.OPINION, verdict.opinion())
                .set(APPROVAL_ITEM.DECIDED_BY, by.person().value())
                .set(APPROVAL_ITEM.DECIDED_BY_NAME, by.name())
                .set(APPROVAL_ITEM.DECIDED_AT, at)
                .where(APPROVAL_ITEM.ID.eq(row.id()))));
        Batches.execute(sql, rows);
        decided.forEach((row, verdict) -> comment(row.id(), verdict.comments()));
    }

    /** Sends items to a step, on or back; what was withdrawn at the same moment stays where it is. */
    void move(Map<UUID, Integer> steps) {
        var rows = new ArrayList<Query>();
        steps.forEach((item, step) -> rows.add(
                sql.update(APPROVAL_ITEM).set(APPROVAL_ITEM.STEP, step).where(APPROVAL_ITEM.ID.eq(item), isWaiting())));
        Batches.execute(sql, rows);
    }

    /** @return false when somebody reminded on this day already */
    boolean remind(UUID approval, LocalDate today) {
        return sql.update(APPROVAL)
                        .set(APPROVAL.REMINDED_ON, today)
                        .where(
                                APPROVAL.ID.eq(approval),
                                APPROVAL.REMINDED_ON.isNull().or(APPROVAL.REMINDED_ON.lt(today)))
                        .execute()
                == 1;
    }

    private void comment(UUID item, List<Approvals.FieldComment> comments) {
        var rows = new ArrayList<Query>();
        for (var comment : comments) {
            rows.add(sql.insertInto(APPROVAL_COMMENT)
                    .set(APPROVAL_COMMENT.ITEM_ID, item)
                    .set(APPROVAL_COMMENT.POSITION, rows.size() + 1)
                    .set(APPROVAL_COMMENT.FIELD, comment.field())
                    .set(APPROVAL_COMMENT.LABEL, comment.label())
                    .set(APPROVAL_COMMENT.COMMENT, comment.comment()));
        }
        Batches.execute(sql, rows);
    }

    private static Row row(Record it) {
        return new Row(
                it.get(APPROVAL_ITEM.ID),
                new SubjectRef(it.get(APPROVAL_ITEM.SUBJECT_KIND), it.get(APPROVAL_ITEM.SUBJECT_ID)),
                it.get(APPROVAL_ITEM.SUBJECT_NUMBER),
                it.get(APPROVAL_ITEM.TITLE),
                ItemState.valueOf(it.get(APPROVAL_ITEM.STATE)),
                it.get(APPROVAL_ITEM.STEP),
                it.get(APPROVAL_ITEM.DECIDED_BY_NAME),
                Optional.ofNullable(it.get(APPROVAL_ITEM.DECIDED_AT)));
    }

    /** Takes waiting items of the submitting unit back. @return the numbers of their approvals, one for each item */
    List<String> withdraw(List<SubjectRef> subjects, Viewer by, Instant at) {
        return sql.update(APPROVAL_ITEM)
                .set(APPROVAL_ITEM.STATE, ItemState.WITHDRAWN.name())
                .set(APPROVAL_ITEM.DECIDED_BY, by.person().value())
                .set(APPROVAL_ITEM.DECIDED_BY_NAME, by.name())
                .set(APPROVAL_ITEM.DECIDED_AT, at)
                .from(APPROVAL)
                .where(
                        APPROVAL.ID.eq(APPROVAL_ITEM.APPROVAL_ID),
                        APPROVAL.ORGANIZATION_ID.eq(by.organization().value()),
                        among(subjects),
                        isWaiting())
                .returningResult(APPROVAL.NUMBER)
                .fetch(it -> it.value1());
    }

    boolean isAnyWaiting(List<SubjectRef> subjects) {
        return sql.fetchExists(sql.selectOne().from(APPROVAL_ITEM).where(among(subjects), isWaiting()));
    }

    /** A condition for each kind, not for each thing: a batch may have two thousand. */
    private static Condition among(Collection<SubjectRef> subjects) {
        return subjects.stream()
                .collect(Collectors.groupingBy(
                        SubjectRef::kind, Collectors.mapping(SubjectRef::id, Collectors.toList())))
                .entrySet()
                .stream()
                .map(it -> APPROVAL_ITEM.SUBJECT_KIND.eq(it.getKey()).and(APPROVAL_ITEM.SUBJECT_ID.in(it.getValue())))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    private static Condition isWaiting() {
        return APPROVAL_ITEM.STATE.eq(ItemState.WAITING.name());
    }
}
