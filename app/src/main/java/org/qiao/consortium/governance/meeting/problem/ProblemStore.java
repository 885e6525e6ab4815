package org.qiao.consortium.governance.meeting.problem;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.MEETING;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.PROBLEM;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the problem list. 秘书处 and 主管部门 see all of their consortium, a unit what it raised and what it has to
 * answer.
 */
@Component
class ProblemStore {

    /** @param overdue only those whose answer is late */
    record Wanted(String words, Optional<ProblemStatus> status, boolean overdue, boolean open) {}

    private final DSLContext sql;

    ProblemStore(DSLContext sql) {
        this.sql = sql;
    }

    private static Condition visible(Viewer viewer) {
        var here = PROBLEM.CONSORTIUM_ID.eq(viewer.consortium().value());
        if (viewer.is(Role.SECRETARIAT, Role.DEPARTMENT)) {
            return here;
        }
        var unit = viewer.organization().value();
        return here.and(PROBLEM.RAISED_BY.eq(unit).or(PROBLEM.OWNER_ID.eq(unit)));
    }

    Optional<Problem> find(Viewer viewer, String number) {
        return read(visible(viewer).and(PROBLEM.NUMBER.eq(number)), 1, 0).stream()
                .findFirst();
    }

    Optional<Problem> find(Viewer viewer, UUID id) {
        return read(visible(viewer).and(PROBLEM.ID.eq(id)), 1, 0).stream().findFirst();
    }

    Paged<Problem> find(Viewer viewer, Wanted wanted, Paging paging, LocalDate today) {
        var condition = visible(viewer).and(matching(wanted, today));
        return new Paged<>(read(condition, paging.size(), paging.offset()), paging, sql.fetchCount(PROBLEM, condition));
    }

    List<Problem> all(Viewer viewer, Wanted wanted, LocalDate today) {
        return read(visible(viewer).and(matching(wanted, today)), Integer.MAX_VALUE, 0);
    }

    /** What waits for the viewer's unit to answer, and for 秘书处 what has no owner or is settled. */
    List<Problem> waiting(Viewer viewer, int most) {
        var mine = PROBLEM.STATUS
                .eq(ProblemStatus.RAISED.name())
                .and(PROBLEM.OWNER_ID.eq(viewer.organization().value()));
        var forAll = PROBLEM.STATUS.eq(ProblemStatus.RAISED.name()).and(PROBLEM.OWNER_ID.isNull());
        return read(visible(viewer).and(viewer.is(Role.SECRETARIAT) ? forAll.or(mine) : mine), most, 0);
    }

    private static Condition matching(Wanted wanted, LocalDate today) {
        var condition = noCondition();
        if (!wanted.words().isBlank()) {
            var words = wanted.words().strip();
            condition = condition.and(PROBLEM.TITLE
                    .contains(words)
                    .or(PROBLEM.TEXT.contains(words))
                    .or(PROBLEM.NUMBER.eq(words)));
        }
        if (wanted.status().isPresent()) {
            condition = condition.and(PROBLEM.STATUS.eq(wanted.status().get().name()));
        }
        if (wanted.open()) {
            condition = condition.and(PROBLEM.STATUS.in("RAISED", "ANSWERED", "SETTLED"));
        }
        return wanted.overdue()
                ? condition.and(PROBLEM.STATUS.eq("RAISED")).and(PROBLEM.ANSWER_BY.lt(today))
                : condition;
    }

    private List<Problem> read(Condition condition, int limit, int offset) {
        return joined().where(condition)
                .orderBy(PROBLEM.STATUS.eq("CLOSED"), PROBLEM.ANSWER_BY, PROBLEM.NUMBER)
                .limit(limit)
                .offset(offset)
                .fetch(ProblemStore::problem);
    }

    private SelectOnConditionStep<? extends Record> joined() {
        var owner = ORGANIZATION.as("owner");
        return sql.select(
                        PROBLEM.asterisk(),
                        ORGANIZATION.NAME.as("raised_by_name"),
                        owner.NAME.as("owner_name"),
                        RESOLUTION.NUMBER.as("resolution_number"),
                        MEETING.NUMBER.as("meeting_number"))
                .from(PROBLEM)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(PROBLEM.RAISED_BY))
                .leftJoin(owner)
                .on(owner.ID.eq(PROBLEM.OWNER_ID))
                .leftJoin(RESOLUTION)
                .on(RESOLUTION.ID.eq(PROBLEM.RESOLUTION_ID))
                .leftJoin(MEETING)
                .on(MEETING.ID.eq(PROBLEM.MEETING_ID));
    }

    private static Problem problem(Record row) {
        return new Problem(
                row.get(PROBLEM.ID),
                row.get(PROBLEM.NUMBER),
                new OrganizationId(row.get(PROBLEM.RAISED_BY)),
                row.get("raised_by_name", String.class),
                row.get(PROBLEM.RAISED_PERSON),
                row.get(PROBLEM.TITLE),
                row.get(PROBLEM.TEXT),
                Weight.valueOf(row.get(PROBLEM.WEIGHT)),
                row.get(PROBLEM.RAISED_AT),
                row.get(PROBLEM.ANSWER_BY),
                Optional.ofNullable(row.get(PROBLEM.OWNER_ID)).map(OrganizationId::new),
                text(row, "owner_name"),
                ProblemStatus.valueOf(row.get(PROBLEM.STATUS)),
                row.get(PROBLEM.ANSWER),
                Optional.ofNullable(row.get(PROBLEM.ANSWERED_AT)),
                row.get(PROBLEM.SETTLEMENT),
                text(row, "resolution_number"),
                text(row, "meeting_number"),
                row.get(PROBLEM.EVIDENCE),
                row.get(PROBLEM.EXAMPLE),
                row.get(PROBLEM.VERSION));
    }

    private static String text(Record row, String column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }

    void insert(Problem it, Viewer by) {
        sql.insertInto(PROBLEM)
                .set(PROBLEM.ID, it.id())
                .set(PROBLEM.NUMBER, it.number())
                .set(PROBLEM.CONSORTIUM_ID, by.consortium().value())
                .set(PROBLEM.RAISED_BY, it.raisedBy().value())
                .set(PROBLEM.RAISED_PERSON, it.raisedPerson())
                .set(PROBLEM.TITLE, it.title())
                .set(PROBLEM.TEXT, it.text())
                .set(PROBLEM.WEIGHT, it.weight().name())
                .set(PROBLEM.RAISED_AT, it.raisedAt())
                .set(PROBLEM.ANSWER_BY, it.answerBy())
                .set(PROBLEM.STATUS, it.status().name())
                .set(PROBLEM.EXAMPLE, it.example())
                .execute();
    }

    void assign(Problem it, OrganizationId owner) {
        write(it, sql.update(PROBLEM).set(PROBLEM.OWNER_ID, owner.value()));
    }

    void answer(Problem it, String answer, Instant at) {
        write(
                it,
                sql.update(PROBLEM)
                        .set(PROBLEM.STATUS, ProblemStatus.ANSWERED.name())
                        .set(PROBLEM.ANSWER, answer)
                        .set(PROBLEM.ANSWERED_AT, at));
    }

    void settle(Problem it, String settlement, @Nullable UUID resolution, @Nullable UUID meeting, Instant at) {
        write(
                it,
                sql.update(PROBLEM)
                        .set(PROBLEM.STATUS, ProblemStatus.SETTLED.name())
                        .set(PROBLEM.SETTLEMENT, settlement)
                        .set(PROBLEM.RESOLUTION_ID, resolution)
                        .set(PROBLEM.MEETING_ID, meeting)
                        .set(PROBLEM.SETTLED_AT, at));
    }

    void close(Problem it, String evidence, Instant at) {
        write(
                it,
                sql.update(PROBLEM)
                        .set(PROBLEM.STATUS, ProblemStatus.CLOSED.name())
                        .set(PROBLEM.EVIDENCE, evidence)
                        .set(PROBLEM.CLOSED_AT, at));
    }

    void withdraw(Problem it) {
        write(it, sql.update(PROBLEM).set(PROBLEM.STATUS, ProblemStatus.WITHDRAWN.name()));
    }

    private static void write(Problem it, UpdateSetMoreStep<Record> change) {
        var written = change.set(PROBLEM.VERSION, it.version() + 1)
                .where(PROBLEM.ID.eq(it.id()), PROBLEM.VERSION.eq(it.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Problem.KIND, it.number());
        }
    }
}
