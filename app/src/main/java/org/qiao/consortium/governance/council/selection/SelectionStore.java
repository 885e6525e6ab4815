package org.qiao.consortium.governance.council.selection;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;
import static org.qiao.consortium.governance.db.Tables.SEAT;
import static org.qiao.consortium.governance.db.Tables.SELECTION;
import static org.qiao.consortium.governance.db.Tables.SELECTION_CANDIDATE;
import static org.qiao.consortium.governance.db.Tables.SELECTION_CRITERION;
import static org.qiao.consortium.governance.db.Tables.SELECTION_SCORE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Reads selections as the viewer may see them; the only writer of their tables. */
@Component
class SelectionStore {

    private final DSLContext sql;

    SelectionStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Selection> all(Viewer viewer) {
        return read(viewer, SELECTION.ID.isNotNull());
    }

    Optional<Selection> find(Viewer viewer, String number) {
        return read(viewer, SELECTION.NUMBER.eq(number)).stream().findFirst();
    }

    private List<Selection> read(Viewer viewer, Condition which) {
        return sql.select(SELECTION.asterisk(), RESOLUTION.NUMBER.as("resolution_number"))
                .from(SELECTION)
                .leftJoin(RESOLUTION)
                .on(RESOLUTION.ID.eq(SELECTION.RESOLUTION_ID))
                .where(SELECTION.CONSORTIUM_ID.eq(viewer.consortium().value()), which)
                .orderBy(SELECTION.APPLY_UNTIL.desc(), SELECTION.NUMBER.desc())
                .fetch(row -> selection(row, viewer));
    }

    private Selection selection(Record row, Viewer viewer) {
        var id = row.get(SELECTION.ID);
        var status = SelectionStatus.valueOf(row.get(SELECTION.STATUS));
        return new Selection(
                id,
                row.get(SELECTION.NUMBER),
                row.get(SELECTION.TITLE),
                row.get(SELECTION.CALL),
                row.get(SELECTION.APPLY_UNTIL),
                status,
                Optional.ofNullable(row.get("resolution_number", String.class)).orElse(""),
                row.get(SELECTION.ANNOUNCEMENT),
                sql.selectFrom(SELECTION_CRITERION)
                        .where(SELECTION_CRITERION.SELECTION_ID.eq(id))
                        .orderBy(SELECTION_CRITERION.PLACE)
                        .fetch(it -> new Selection.Criterion(
                                it.get(SELECTION_CRITERION.PLACE),
                                it.get(SELECTION_CRITERION.NAME),
                                it.get(SELECTION_CRITERION.POINTS))),
                candidates(id, status, viewer),
                row.get(SELECTION.EXAMPLE),
                row.get(SELECTION.VERSION));
    }

    /** Before the decision a firm sees itself only; who judges and who looks after it sees all. Sums are theirs until then. */
    private List<Selection.Candidate> candidates(UUID selection, SelectionStatus status, Viewer viewer) {
        var decided = status == SelectionStatus.ANNOUNCED || status == SelectionStatus.ENDED;
        var seesAll = viewer.is(Role.SECRETARIAT, Role.DEPARTMENT) || isJudge(viewer);
        var mine = SELECTION_CANDIDATE.ORGANIZATION_ID.eq(viewer.organization().value());
        var total = field(select(sum(SELECTION_SCORE.POINTS))
                .from(SELECTION_SCORE)
                .where(SELECTION_SCORE.CANDIDATE_ID.eq(SELECTION_CANDIDATE.ID)));
        var judges = field(select(countDistinct(SELECTION_SCORE.JUDGE_ID))
                .from(SELECTION_SCORE)
                .where(SELECTION_SCORE.CANDIDATE_ID.eq(SELECTION_CANDIDATE.ID)));
        var shows = decided || viewer.is(Role.SECRETARIAT, Role.DEPARTMENT);
        return sql
                .select(SELECTION_CANDIDATE.asterisk(), ORGANIZATION.NAME, ORGANIZATION.NUMBER, total, judges)
                .from(SELECTION_CANDIDATE)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(SELECTION_CANDIDATE.ORGANIZATION_ID))
                .where(
                        SELECTION_CANDIDATE.SELECTION_ID.eq(selection),
                        decided || seesAll ? SELECTION_CANDIDATE.ID.isNotNull() : mine)
                .fetch(row -> {
                    var count = row.get(judges);
                    var mean = shows && count > 0
                            ? Optional.of(row.get(total).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP))
                            : Optional.<BigDecimal>empty();
                    return new Selection.Candidate(
                            row.get(SELECTION_CANDIDATE.ID),
                            new OrganizationId(row.get(SELECTION_CANDIDATE.ORGANIZATION_ID)),
                            row.get(ORGANIZATION.NUMBER),
                            row.get(ORGANIZATION.NAME),
                            row.get(SELECTION_CANDIDATE.STATEMENT),
                            decided && row.get(SELECTION_CANDIDATE.CHOSEN),
                            row.get(SELECTION_CANDIDATE.OUTCOME),
                            mean,
                            count);
                })
                .stream()
                .sorted(Comparator.comparing(
                                (Selection.Candidate it) -> it.total().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Selection.Candidate::name))
                .toList();
    }

    /** Who holds a seat of the council or of the experts, with this account. */
    boolean isJudge(Viewer viewer) {
        return sql.fetchExists(select(SEAT.ID)
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .where(
                        BODY.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        BODY.KIND.in("COUNCIL", "EXPERT_COMMITTEE"),
                        BODY.ENDED_ON.isNull(),
                        SEAT.ENDED_ON.isNull(),
                        SEAT.PERSON_ID.eq(viewer.person().value())));
    }

    /** The standing of a full member; empty for a unit that is none. */
    Optional<MemberStanding> standing(ConsortiumId consortium, OrganizationId unit) {
        return sql.select(MEMBERSHIP.STANDING)
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.CONSORTIUM_ID.eq(consortium.value()),
                        MEMBERSHIP.ORGANIZATION_ID.eq(unit.value()),
                        MEMBERSHIP.STATUS.eq("ACTIVE"))
                .fetchOptional(it -> MemberStanding.valueOf(it.value1()));
    }

    boolean hasApplied(UUID selection, OrganizationId unit) {
        return sql.fetchExists(
                SELECTION_CANDIDATE,
                SELECTION_CANDIDATE.SELECTION_ID.eq(selection),
                SELECTION_CANDIDATE.ORGANIZATION_ID.eq(unit.value()));
    }

    void insert(Selection it, Viewer by) {
        sql.insertInto(SELECTION)
                .set(SELECTION.ID, it.id())
                .set(SELECTION.NUMBER, it.number())
                .set(SELECTION.CONSORTIUM_ID, by.consortium().value())
                .set(SELECTION.TITLE, it.title())
                .set(SELECTION.CALL, it.call())
                .set(SELECTION.APPLY_UNTIL, it.applyUntil())
                .set(SELECTION.STATUS, it.status().name())
                .set(SELECTION.EXAMPLE, it.example())
                .execute();
        it.criteria()
                .forEach(one -> sql.insertInto(SELECTION_CRITERION)
                        .set(SELECTION_CRITERION.SELECTION_ID, it.id())
                        .set(SELECTION_CRITERION.PLACE, one.place())
                        .set(SELECTION_CRITERION.NAME, one.name())
                        .set(SELECTION_CRITERION.POINTS, one.points())
                        .execute());
    }

    void addCandidate(UUID id, UUID selection, OrganizationId unit, String statement, Instant at) {
        sql.insertInto(SELECTION_CANDIDATE)
                .set(SELECTION_CANDIDATE.ID, id)
                .set(SELECTION_CANDIDATE.SELECTION_ID, selection)
                .set(SELECTION_CANDIDATE.ORGANIZATION_ID, unit.value())
                .set(SELECTION_CANDIDATE.STATEMENT, statement)
                .set(SELECTION_CANDIDATE.APPLIED_AT, at)
                .execute();
    }

    void move(Selection it, SelectionStatus next, String reason) {
        guard(
                sql.update(SELECTION)
                        .set(SELECTION.STATUS, next.name())
                        .set(SELECTION.REASON, reason)
                        .set(SELECTION.VERSION, it.version() + 1)
                        .where(SELECTION.ID.eq(it.id()), SELECTION.VERSION.eq(it.version()))
                        .execute(),
                it);
    }

    /** What this judge gave before, by candidate and criterion. */
    Map<String, BigDecimal> scoresOf(Viewer judge, UUID selection) {
        var given = new HashMap<String, BigDecimal>();
        sql.select(SELECTION_SCORE.CANDIDATE_ID, SELECTION_SCORE.PLACE, SELECTION_SCORE.POINTS)
                .from(SELECTION_SCORE)
                .join(SELECTION_CANDIDATE)
                .on(SELECTION_CANDIDATE.ID.eq(SELECTION_SCORE.CANDIDATE_ID))
                .where(
                        SELECTION_CANDIDATE.SELECTION_ID.eq(selection),
                        SELECTION_SCORE.JUDGE_ID.eq(judge.person().value()))
                .forEach(it -> given.put(it.value1() + "." + it.value2(), it.value3()));
        return given;
    }

    void score(UUID candidate, int place, BigDecimal points, Viewer judge) {
        sql.insertInto(SELECTION_SCORE)
                .set(SELECTION_SCORE.CANDIDATE_ID, candidate)
                .set(SELECTION_SCORE.PLACE, place)
                .set(SELECTION_SCORE.JUDGE_ID, judge.person().value())
                .set(SELECTION_SCORE.JUDGE_NAME, judge.name())
                .set(SELECTION_SCORE.POINTS, points)
                .onConflict(SELECTION_SCORE.CANDIDATE_ID, SELECTION_SCORE.PLACE, SELECTION_SCORE.JUDGE_ID)
                .doUpdate()
                .set(SELECTION_SCORE.POINTS, points)
                .execute();
    }

    void decide(Selection it, List<UUID> chosen, UUID resolution, String announcement, Viewer by) {
        guard(
                sql.update(SELECTION)
                        .set(SELECTION.STATUS, SelectionStatus.ANNOUNCED.name())
                        .set(SELECTION.RESOLUTION_ID, resolution)
                        .set(SELECTION.ANNOUNCEMENT, announcement)
                        .set(SELECTION.DECIDED_BY, by.person().value())
                        .set(SELECTION.DECIDED_NAME, by.name())
                        .set(SELECTION.DECIDED_UNIT, by.organization().value())
                        .set(SELECTION.VERSION, it.version() + 1)
                        .where(SELECTION.ID.eq(it.id()), SELECTION.VERSION.eq(it.version()))
                        .execute(),
                it);
        sql.update(SELECTION_CANDIDATE)
                .set(SELECTION_CANDIDATE.CHOSEN, true)
                .where(SELECTION_CANDIDATE.ID.in(chosen))
                .execute();
    }

    private static void guard(int written, Selection it) {
        if (written == 0) {
            throw new Stale(Selection.KIND, it.number());
        }
    }
}
