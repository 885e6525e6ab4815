package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_COMMENT;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_OPINION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.approval.flow.Candidates;
import org.qiao.consortium.platform.approval.flow.Copies;
import org.qiao.consortium.platform.approval.flow.Standings;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Reads approvals for people: those they may decide, and those of their own unit. */
@Component
public class ApprovalQueries {

    public record Line(
            UUID id,
            String number,
            String process,
            String title,
            PersonId submittedBy,
            String submitter,
            OrganizationId organization,
            Instant submittedAt,
            LocalDate dueOn,
            int items,
            int waiting,
            int approved,
            int returned) {}

    public record ItemLine(
            UUID id,
            int position,
            SubjectRef subject,
            String number,
            String title,
            ItemState state,
            int step,
            String opinion,
            String decidedBy,
            Optional<Instant> decidedAt) {}

    private static final Field<Integer> ITEMS = count(DSL.noCondition()).as("items");
    /** Items of an approval that wait. */
    static final Field<Integer> WAITING_ITEMS = count(inState(ItemState.WAITING));

    private static final Field<Integer> WAITING = WAITING_ITEMS.as("waiting");
    private static final Field<Integer> APPROVED =
            count(inState(ItemState.APPROVED)).as("approved");
    private static final Field<Integer> RETURNED =
            count(inState(ItemState.RETURNED)).as("returned");

    private static final int READ_AT_ONCE = 500;

    private final DSLContext sql;
    private final Standings standings;

    ApprovalQueries(DSLContext sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    private static Field<Integer> count(Condition condition) {
        return DSL.field(
                DSL.selectCount().from(APPROVAL_ITEM).where(APPROVAL_ITEM.APPROVAL_ID.eq(APPROVAL.ID), condition));
    }

    private static Condition inState(ItemState state) {
        return APPROVAL_ITEM.STATE.eq(state.name());
    }

    /** @param unit whose approvals; empty for all */
    public Paged<Line> find(
            Viewer viewer,
            ApprovalBox box,
            String words,
            String process,
            Optional<OrganizationId> unit,
            Paging paging) {
        var wanted = matching(viewer, box, words, process, unit);
        var total = sql.fetchCount(sql.selectOne().from(APPROVAL).where(wanted).limit(Paging.EXACT_TOTAL + 1));
        var rows = select().where(wanted)
                .orderBy(order(box, paging), APPROVAL.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(ApprovalQueries::line);
        return new Paged<>(rows, paging, total);
    }

    /** All of them in the same order, read while they are used; to be closed, within a transaction. */
    public Stream<Line> each(
            Viewer viewer,
            ApprovalBox box,
            String words,
            String process,
            Optional<OrganizationId> unit,
            Paging paging) {
        return select().where(matching(viewer, box, words, process, unit))
                .orderBy(order(box, paging), APPROVAL.ID.desc())
                .fetchSize(READ_AT_ONCE)
                .fetchStream()
                .map(ApprovalQueries::line);
    }

    private Condition matching(
            Viewer viewer, ApprovalBox box, String words, String process, Optional<OrganizationId> unit) {
        var conditions = new ArrayList<Condition>();
        conditions.add(in(box, viewer));
        if (!words.isBlank()) {
            conditions.add(APPROVAL.TITLE
                    .containsIgnoreCase(words.strip())
                    .or(APPROVAL.NUMBER.containsIgnoreCase(words.strip())));
        }
        if (!process.isBlank()) {
            conditions.add(APPROVAL.PROCESS.eq(process));
        }
        unit.ifPresent(it -> conditions.add(APPROVAL.ORGANIZATION_ID.eq(it.value())));
        return DSL.and(conditions);
    }

    private org.jooq.SelectJoinStep<? extends Record> select() {
        return sql.select(
                        APPROVAL.ID,
                        APPROVAL.NUMBER,
                        APPROVAL.PROCESS,
                        APPROVAL.TITLE,
                        APPROVAL.SUBMITTED_BY,
                        APPROVAL.SUBMITTED_BY_NAME,
                        APPROVAL.ORGANIZATION_ID,
                        APPROVAL.SUBMITTED_AT,
                        APPROVAL.DUE_ON,
                        ITEMS,
                        WAITING,
                        APPROVED,
                        RETURNED)
                .from(APPROVAL);
    }

    private static Line line(Record row) {
        return new Line(
                row.get(APPROVAL.ID),
                row.get(APPROVAL.NUMBER),
                row.get(APPROVAL.PROCESS),
                row.get(APPROVAL.TITLE),
                new PersonId(row.get(APPROVAL.SUBMITTED_BY)),
                row.get(APPROVAL.SUBMITTED_BY_NAME),
                new OrganizationId(row.get(APPROVAL.ORGANIZATION_ID)),
                row.get(APPROVAL.SUBMITTED_AT),
                row.get(APPROVAL.DUE_ON),
                row.get(ITEMS),
                row.get(WAITING),
                row.get(APPROVED),
                row.get(RETURNED));
    }

    Condition in(ApprovalBox box, Viewer viewer) {
        var inConsortium = APPROVAL.CONSORTIUM_ID.eq(viewer.consortium().value());
        return inConsortium.and(
                switch (box) {
                    case OPEN ->
                        Candidates.inTurn(standings.of(viewer))
                                .and(APPROVAL.SUBMITTED_BY.ne(viewer.person().value()));
                    case DONE -> spokenBy(viewer);
                    case MINE -> ownOf(viewer);
                    case COPIED -> Copies.of(viewer.person());
                });
    }

    private static Condition spokenBy(Viewer viewer) {
        return APPROVAL.ID.in(DSL.select(APPROVAL_ITEM.APPROVAL_ID)
                .from(APPROVAL_ITEM)
                .join(APPROVAL_OPINION)
                .on(APPROVAL_OPINION.ITEM_ID.eq(APPROVAL_ITEM.ID))
                .where(APPROVAL_OPINION.PERSON_ID.eq(viewer.person().value())));
    }

    /** Who decides, decided, will decide, asked or got a copy. */
    private Condition visibleTo(Viewer viewer) {
        var inConsortium = APPROVAL.CONSORTIUM_ID.eq(viewer.consortium().value());
        return inConsortium.and(Candidates.atAnyStep(standings.of(viewer))
                .or(ownOf(viewer))
                .or(spokenBy(viewer))
                .or(Copies.of(viewer.person())));
    }

    private static Condition ownOf(Viewer viewer) {
        return APPROVAL.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(APPROVAL.SUBMITTED_BY
                        .eq(viewer.person().value())
                        .or(APPROVAL.ORGANIZATION_ID.eq(viewer.organization().value())));
    }

    /** The most urgent first where something waits, the latest first elsewhere. */
    private static SortField<?> order(ApprovalBox box, Paging paging) {
        var column = switch (paging.sort()) {
            case "number" -> APPROVAL.NUMBER;
            case "title" -> APPROVAL.TITLE;
            case "submitted" -> APPROVAL.SUBMITTED_AT;
            case "due" -> APPROVAL.DUE_ON;
            default -> null;
        };
        if (column != null) {
            return paging.descending() ? column.desc() : column.asc();
        }
        return box == ApprovalBox.OPEN ? APPROVAL.DUE_ON.asc() : APPROVAL.SUBMITTED_AT.desc();
    }

    /** @throws NotFound when it is none of the viewer's business */
    public Line get(Viewer viewer, String number) {
        return select().where(APPROVAL.NUMBER.eq(number), visibleTo(viewer))
                .fetchOptional(ApprovalQueries::line)
                .orElseThrow(() -> new NotFound(StoredApprovals.KIND, number));
    }

    public Paged<ItemLine> items(Line approval, Paging paging) {
        return new Paged<>(items(approval, paging.offset(), paging.size()), paging, approval.items());
    }

    /** All of them, for the paper. */
    public List<ItemLine> items(Line approval) {
        return items(approval, 0, approval.items());
    }

    private List<ItemLine> items(Line approval, int from, int count) {
        return sql.selectFrom(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(approval.id()))
                .orderBy(APPROVAL_ITEM.POSITION)
                .limit(count)
                .offset(from)
                .fetch(it -> new ItemLine(
                        it.get(APPROVAL_ITEM.ID),
                        it.get(APPROVAL_ITEM.POSITION),
                        new SubjectRef(it.get(APPROVAL_ITEM.SUBJECT_KIND), it.get(APPROVAL_ITEM.SUBJECT_ID)),
                        it.get(APPROVAL_ITEM.SUBJECT_NUMBER),
                        it.get(APPROVAL_ITEM.TITLE),
                        ItemState.valueOf(it.get(APPROVAL_ITEM.STATE)),
                        it.get(APPROVAL_ITEM.STEP),
                        it.get(APPROVAL_ITEM.OPINION),
                        it.get(APPROVAL_ITEM.DECIDED_BY_NAME),
                        Optional.ofNullable(it.get(APPROVAL_ITEM.DECIDED_AT))));
    }

    public Map<UUID, List<Approvals.FieldComment>> comments(List<ItemLine> items) {
        return sql
                .select(
                        APPROVAL_COMMENT.ITEM_ID,
                        APPROVAL_COMMENT.FIELD,
                        APPROVAL_COMMENT.LABEL,
                        APPROVAL_COMMENT.COMMENT)
                .from(APPROVAL_COMMENT)
                .where(APPROVAL_COMMENT.ITEM_ID.in(
                        items.stream().map(ItemLine::id).toList()))
                .orderBy(APPROVAL_COMMENT.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        it -> it.value1(),
                        Collectors.mapping(
                                it -> new Approvals.FieldComment(it.value2(), it.value3(), it.value4()),
                                Collectors.toList())));
    }

    public int count(Viewer viewer, ApprovalBox box) {
        return sql.fetchCount(
                sql.selectOne().from(APPROVAL).where(in(box, viewer)).limit(Paging.EXACT_TOTAL));
    }
}
