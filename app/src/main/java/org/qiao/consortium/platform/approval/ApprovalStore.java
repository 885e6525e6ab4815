package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_COMMENT;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/** Writes approvals, and reads what a decision needs to know. */
@Component
class ApprovalStore {

    /** Who asked whom for what; what a decision is checked against. */
    record Head(
            UUID id,
            String number,
            String process,
            String title,
            ConsortiumId consortium,
            Role decidedBy,
            Optional<OrganizationId> decidedIn,
            PersonId submittedBy,
            OrganizationId organization) {

        boolean mayBeDecidedBy(Viewer viewer) {
            return viewer.is(decidedBy)
                    && viewer.consortium().equals(consortium)
                    && decidedIn.map(viewer.organization()::equals).orElse(true);
        }

        /** The secretariat serves all units, its own too: there another person of it decides. */
        boolean isOwnOf(Viewer viewer) {
            return viewer.person().equals(submittedBy)
                    || (viewer.organization().equals(organization) && !viewer.is(Role.SECRETARIAT));
        }
    }

    record Row(UUID id, String number, String title, ItemState state, String decidedBy, Optional<Instant> decidedAt) {}

    private final DSLContext sql;

    ApprovalStore(DSLContext sql) {
        this.sql = sql;
    }

    UUID insert(String number, Approvals.Request request, Viewer by, Instant at, LocalDate dueOn) {
        var id = Uuid7.at(at);
        sql.insertInto(APPROVAL)
                .set(APPROVAL.ID, id)
                .set(APPROVAL.NUMBER, number)
                .set(APPROVAL.PROCESS, request.process())
                .set(APPROVAL.TITLE, request.title())
                .set(APPROVAL.CONSORTIUM_ID, by.consortium().value())
                .set(APPROVAL.DECIDED_BY, request.decidedBy().name())
                .set(
                        APPROVAL.DECIDED_IN,
                        request.decidedIn().map(OrganizationId::value).orElse(null))
                .set(APPROVAL.SUBMITTED_BY, by.person().value())
                .set(APPROVAL.SUBMITTED_BY_NAME, by.name())
                .set(APPROVAL.ORGANIZATION_ID, by.organization().value())
                .set(APPROVAL.SUBMITTED_AT, at)
                .set(APPROVAL.DUE_ON, dueOn)
                .execute();
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

    Optional<Head> head(String number) {
        return sql.select(
                        APPROVAL.ID,
                        APPROVAL.PROCESS,
                        APPROVAL.TITLE,
                        APPROVAL.CONSORTIUM_ID,
                        APPROVAL.DECIDED_BY,
                        APPROVAL.DECIDED_IN,
                        APPROVAL.SUBMITTED_BY,
                        APPROVAL.ORGANIZATION_ID)
                .from(APPROVAL)
                .where(APPROVAL.NUMBER.eq(number))
                .fetchOptional(it -> new Head(
                        it.value1(),
                        number,
                        it.value2(),
                        it.value3(),
                        new ConsortiumId(it.value4()),
                        Role.valueOf(it.value5()),
                        Optional.ofNullable(it.value6()).map(OrganizationId::new),
                        new PersonId(it.value7()),
                        new OrganizationId(it.value8())));
    }

    /** Decides on a waiting item. @return false when it waits no longer: somebody was first, nothing was written */
    boolean decide(UUID approval, Approvals.Verdict verdict, Viewer by, Instant at) {
        var state = verdict.approved() ? ItemState.APPROVED : ItemState.RETURNED;
        var item = sql.update(APPROVAL_ITEM)
                .set(APPROVAL_ITEM.STATE, state.name())
                .set(APPROVAL_ITEM.OPINION, verdict.opinion())
                .set(APPROVAL_ITEM.DECIDED_BY, by.person().value())
                .set(APPROVAL_ITEM.DECIDED_BY_NAME, by.name())
                .set(APPROVAL_ITEM.DECIDED_AT, at)
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(approval), of(verdict.subject()), isWaiting())
                .returningResult(APPROVAL_ITEM.ID)
                .fetchOptional(it -> it.value1());
        item.ifPresent(id -> comment(id, verdict.comments()));
        return item.isPresent();
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

    Optional<Row> row(UUID approval, SubjectRef subject) {
        return sql.select(
                        APPROVAL_ITEM.ID,
                        APPROVAL_ITEM.SUBJECT_NUMBER,
                        APPROVAL_ITEM.TITLE,
                        APPROVAL_ITEM.STATE,
                        APPROVAL_ITEM.DECIDED_BY_NAME,
                        APPROVAL_ITEM.DECIDED_AT)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(approval), of(subject))
                .fetchOptional(it -> new Row(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        ItemState.valueOf(it.value4()),
                        it.value5(),
                        Optional.ofNullable(it.value6())));
    }

    /** Takes waiting items of the submitting unit back. @return the numbers of their approvals, one for each item */
    List<String> withdraw(List<SubjectRef> subjects, Viewer by, Instant at) {
        var ofThem = subjects.stream().map(ApprovalStore::of).reduce(DSL.falseCondition(), Condition::or);
        return sql.update(APPROVAL_ITEM)
                .set(APPROVAL_ITEM.STATE, ItemState.WITHDRAWN.name())
                .set(APPROVAL_ITEM.DECIDED_BY, by.person().value())
                .set(APPROVAL_ITEM.DECIDED_BY_NAME, by.name())
                .set(APPROVAL_ITEM.DECIDED_AT, at)
                .from(APPROVAL)
                .where(
                        APPROVAL.ID.eq(APPROVAL_ITEM.APPROVAL_ID),
                        APPROVAL.ORGANIZATION_ID.eq(by.organization().value()),
                        ofThem,
                        isWaiting())
                .returningResult(APPROVAL.NUMBER)
                .fetch(it -> it.value1());
    }

    boolean isAnyWaiting(List<SubjectRef> subjects) {
        var ofThem = subjects.stream().map(ApprovalStore::of).reduce(DSL.falseCondition(), Condition::or);
        return sql.fetchExists(sql.selectOne().from(APPROVAL_ITEM).where(ofThem, isWaiting()));
    }

    private static Condition of(SubjectRef subject) {
        return APPROVAL_ITEM.SUBJECT_KIND.eq(subject.kind()).and(APPROVAL_ITEM.SUBJECT_ID.eq(subject.id()));
    }

    private static Condition isWaiting() {
        return APPROVAL_ITEM.STATE.eq(ItemState.WAITING.name());
    }
}
