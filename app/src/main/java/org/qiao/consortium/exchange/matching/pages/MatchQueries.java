package org.qiao.consortium.exchange.matching.pages;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.exchange.db.Tables.INTERVIEW;
import static org.qiao.consortium.exchange.db.Tables.MATCH;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.InterviewResult;
import org.qiao.consortium.exchange.matching.Match;
import org.qiao.consortium.exchange.matching.MatchFilter;
import org.qiao.consortium.exchange.matching.MatchStatus;
import org.qiao.consortium.exchange.matching.MatchStore;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads matches: each side its own, a school its students', a class teacher the class's, the secretariat all. */
@Component
@Transactional(readOnly = true)
public class MatchQueries {

    /** 面试 as the page shows it. */
    public record InterviewRow(Instant at, String place, Optional<InterviewResult> result) {}

    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;
    private final Students students;
    private final OrganizationNames organizations;
    private final StudentLabels labels;
    private final MatchStore matches;

    MatchQueries(
            DSLContext sql,
            Students students,
            OrganizationNames organizations,
            StudentLabels labels,
            MatchStore matches) {
        this.sql = sql;
        this.students = students;
        this.organizations = organizations;
        this.labels = labels;
        this.matches = matches;
    }

    /** @throws NotFound when there is none, or it is none of the viewer's */
    public Match get(Viewer viewer, String number) {
        if (!sql.fetchExists(selectOne().from(MATCH).where(MATCH.NUMBER.eq(number), visibleTo(viewer)))) {
            throw new NotFound(Match.KIND, number);
        }
        return matches.get(number);
    }

    private Condition visibleTo(Viewer viewer) {
        var inConsortium = MATCH.CONSORTIUM_ID.eq(viewer.consortium().value());
        return viewer.role()
                .map(role -> switch (role) {
                    case SECRETARIAT, DEPARTMENT -> inConsortium;
                    case ENTERPRISE_CLERK ->
                        MATCH.EMPLOYER_ID.eq(viewer.organization().value());
                    case SCHOOL_CLERK ->
                        MATCH.SCHOOL_ID.eq(viewer.organization().value());
                    case CLASS_TEACHER, STUDENT -> MATCH.STUDENT_ID.in(studentsOf(viewer));
                    case PLATFORM_ADMIN, AREA_CLERK, LEADING_OFFICE -> falseCondition();
                })
                .orElse(falseCondition());
    }

    private List<UUID> studentsOf(Viewer viewer) {
        return viewer.is(Role.STUDENT)
                ? students.ofPerson(viewer.person()).stream()
                        .map(it -> it.id().value())
                        .toList()
                : students.visible(viewer).stream().map(it -> it.id().value()).toList();
    }

    public Paged<MatchRow> find(Viewer viewer, MatchFilter filter, Paging paging, LocalDate today) {
        var condition = matching(viewer, filter);
        var total = sql.fetchCount(selectOne()
                .from(MATCH)
                .join(NEED)
                .on(NEED.ID.eq(MATCH.NEED_ID))
                .where(condition)
                .limit(Paging.EXACT_TOTAL + 1));
        var rows = select(condition, paging)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(MatchQueries::unnamed);
        return new Paged<>(named(viewer, rows, today), paging, total);
    }

    /** All of them in the same order, read while they are used; to be closed, within a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<MatchRow> each(Viewer viewer, MatchFilter filter, Paging paging, LocalDate today) {
        return select(matching(viewer, filter), paging)
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(MatchQueries::unnamed)
                .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                .flatMap(it -> named(viewer, it, today).stream());
    }

    private Condition matching(Viewer viewer, MatchFilter filter) {
        return visibleTo(viewer)
                .and(filter.statusWanted().map(it -> MATCH.STATUS.eq(it.name())).orElse(noCondition()))
                .and(filter.need().isBlank() ? noCondition() : NEED.NUMBER.eq(filter.need()))
                .and(
                        filter.text().isBlank()
                                ? noCondition()
                                : NEED.TITLE.containsIgnoreCase(filter.text()).or(MATCH.NUMBER.eq(filter.text())));
    }

    private SelectSeekStepN<? extends Record> select(Condition condition, Paging paging) {
        return sql.select(
                        MATCH.NUMBER,
                        NEED.TITLE,
                        NEED.NUMBER,
                        MATCH.EMPLOYER_ID,
                        MATCH.STUDENT_ID,
                        MATCH.OPENED_BY,
                        MATCH.STATUS,
                        MATCH.SCORE,
                        MATCH.OPENED_AT,
                        MATCH.ANSWER_BY)
                .from(MATCH)
                .join(NEED)
                .on(NEED.ID.eq(MATCH.NEED_ID))
                .where(condition)
                .orderBy(List.of(order(paging), MATCH.NUMBER.desc()));
    }

    /** The row without the names, which are asked for many rows at once. */
    private static MatchRow unnamed(Record it) {
        return new MatchRow(
                it.get(MATCH.NUMBER),
                it.get(NEED.TITLE),
                it.get(NEED.NUMBER),
                new OrganizationId(it.get(MATCH.EMPLOYER_ID)),
                "",
                new StudentId(it.get(MATCH.STUDENT_ID)),
                "",
                "",
                Side.valueOf(it.get(MATCH.OPENED_BY)),
                MatchStatus.valueOf(it.get(MATCH.STATUS)),
                it.get(MATCH.SCORE),
                it.get(MATCH.OPENED_AT),
                it.get(MATCH.ANSWER_BY),
                false);
    }

    private static SortField<?> order(Paging paging) {
        var field = switch (paging.sort()) {
            case "score" -> MATCH.SCORE;
            case "answerBy" -> MATCH.ANSWER_BY;
            case "post" -> NEED.TITLE;
            default -> MATCH.OPENED_AT;
        };
        return paging.sort().isEmpty() || paging.descending() ? field.desc() : field.asc();
    }

    private List<MatchRow> named(Viewer viewer, List<MatchRow> rows, LocalDate today) {
        var people = students.find(rows.stream().map(MatchRow::student).toList());
        var employers =
                organizations.namesOf(rows.stream().map(MatchRow::employer).toList());
        var side = viewer.is(Role.STUDENT) ? Side.STUDENT : Side.EMPLOYER;
        var speaks = viewer.is(Role.STUDENT, Role.ENTERPRISE_CLERK);
        return rows.stream()
                .map(it -> new MatchRow(
                        it.number(),
                        it.post(),
                        it.needNumber(),
                        it.employer(),
                        employers.getOrDefault(it.employer(), ""),
                        it.student(),
                        nameOf(viewer, people.get(it.student()), it, today),
                        Optional.ofNullable(people.get(it.student()))
                                .map(labels::aboutOf)
                                .orElse(""),
                        it.openedBy(),
                        it.status(),
                        it.score(),
                        it.openedAt(),
                        it.answerBy(),
                        speaks && it.status() == MatchStatus.AWAITING_ANSWER && it.openedBy() != side))
                .toList();
    }

    private String nameOf(
            Viewer viewer, @org.jspecify.annotations.Nullable StudentView student, MatchRow row, LocalDate today) {
        return student == null
                ? ""
                : labels.nameFor(viewer, student, row.status().isAgreed(), today);
    }

    public List<InterviewRow> interviews(Match match) {
        return sql.select(INTERVIEW.AT, INTERVIEW.PLACE, INTERVIEW.RESULT)
                .from(INTERVIEW)
                .where(INTERVIEW.MATCH_ID.eq(match.id().value()))
                .orderBy(INTERVIEW.AT.desc())
                .fetch(it -> new InterviewRow(
                        it.value1(),
                        it.value2(),
                        it.value3().isEmpty() ? Optional.empty() : Optional.of(InterviewResult.valueOf(it.value3()))));
    }

    /** How many wait for the viewer's own answer. */
    public int waitingFor(Viewer viewer) {
        if (!viewer.is(Role.STUDENT, Role.ENTERPRISE_CLERK)) {
            return 0;
        }
        var other = viewer.is(Role.STUDENT) ? Side.EMPLOYER : Side.STUDENT;
        return sql.fetchCount(
                MATCH,
                visibleTo(viewer)
                        .and(MATCH.STATUS.eq(MatchStatus.AWAITING_ANSWER.name()))
                        .and(MATCH.OPENED_BY.eq(other.name())));
    }

    /** The earliest day by which the viewer has to answer something. */
    public Optional<LocalDate> nextAnswerBy(Viewer viewer) {
        var other = viewer.is(Role.STUDENT) ? Side.EMPLOYER : Side.STUDENT;
        return sql.select(org.jooq.impl.DSL.min(MATCH.ANSWER_BY))
                .from(MATCH)
                .where(visibleTo(viewer))
                .and(MATCH.STATUS.eq(MatchStatus.AWAITING_ANSWER.name()))
                .and(MATCH.OPENED_BY.eq(other.name()))
                .fetchOptional(it -> it.value1());
    }
}
