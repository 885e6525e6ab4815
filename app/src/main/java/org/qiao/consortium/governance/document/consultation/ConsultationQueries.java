package org.qiao.consortium.governance.document.consultation;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.governance.db.Tables.CONSULTATION;
import static org.qiao.consortium.governance.db.Tables.CONSULTATION_UNIT;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;
import static org.qiao.consortium.governance.db.Tables.OPINION;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.qiao.consortium.governance.document.consultation.Consultation.Asked;
import org.qiao.consortium.governance.document.consultation.Consultation.Opinion;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Reads consultations: a unit those that it is asked in, with its own answer only; 秘书处 all of its consortium. */
@Component
public class ConsultationQueries {

    private static final int MOST = 5_000;
    private static final Condition IS_OPEN = CONSULTATION.STATUS.eq("OPEN");

    private final DSLContext sql;

    ConsultationQueries(DSLContext sql) {
        this.sql = sql;
    }

    private static Condition visibleTo(Viewer viewer) {
        return CONSULTATION
                .CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(viewer.is(Role.SECRETARIAT) ? noCondition() : asks(viewer));
    }

    private static Condition asks(Viewer viewer) {
        return CONSULTATION.ID.in(select(CONSULTATION_UNIT.CONSULTATION_ID)
                .from(CONSULTATION_UNIT)
                .where(unit(viewer)));
    }

    private static Condition unit(Viewer viewer) {
        return CONSULTATION_UNIT.ORGANIZATION_ID.eq(viewer.organization().value());
    }

    /** Which answers of a consultation the viewer may know of. */
    private static Condition answersOf(Viewer viewer) {
        return CONSULTATION_UNIT
                .CONSULTATION_ID
                .eq(CONSULTATION.ID)
                .and(viewer.is(Role.SECRETARIAT) ? noCondition() : unit(viewer));
    }

    private static Condition opinionsOf(Viewer viewer) {
        return OPINION.CONSULTATION_ID
                .eq(CONSULTATION.ID)
                .and(
                        viewer.is(Role.SECRETARIAT)
                                ? noCondition()
                                : OPINION.ORGANIZATION_ID.eq(
                                        viewer.organization().value()));
    }

    public Optional<Consultation> find(Viewer viewer, String number) {
        var asked = asked(viewer);
        var opinions = opinions(viewer);
        return sql.select(CONSULTATION.fields())
                .select(DOCUMENT.NUMBER, DOCUMENT.TITLE, asked, opinions)
                .from(CONSULTATION)
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(CONSULTATION.DOCUMENT_ID))
                .where(visibleTo(viewer), CONSULTATION.NUMBER.eq(number))
                .fetchOptional(it -> new Consultation(
                        it.get(CONSULTATION.ID),
                        it.get(CONSULTATION.NUMBER),
                        it.get(CONSULTATION.TITLE),
                        it.get(CONSULTATION.TEXT),
                        Optional.ofNullable(it.get(DOCUMENT.NUMBER))
                                .map(no -> new Consultation.Draft(no, it.get(DOCUMENT.TITLE))),
                        it.get(CONSULTATION.DUE_ON),
                        it.get(CONSULTATION.STATUS).equals("OPEN"),
                        it.get(CONSULTATION.OPENED_AT),
                        it.get(CONSULTATION.VERSION),
                        it.get(asked),
                        it.get(opinions)));
    }

    private static Field<List<Asked>> asked(Viewer viewer) {
        return multiset(select(
                                ORGANIZATION.ID,
                                ORGANIZATION.NAME,
                                CONSULTATION_UNIT.ANSWERED_AT,
                                CONSULTATION_UNIT.NONE_BY)
                        .from(CONSULTATION_UNIT)
                        .join(ORGANIZATION)
                        .on(ORGANIZATION.ID.eq(CONSULTATION_UNIT.ORGANIZATION_ID))
                        .where(answersOf(viewer))
                        .orderBy(ORGANIZATION.NAME))
                .as("asked")
                .convertFrom(rows -> rows.map(it -> new Asked(
                        new OrganizationId(it.value1()),
                        it.value2(),
                        Optional.ofNullable(it.value3()),
                        !it.value4().isEmpty())));
    }

    private static Field<List<Opinion>> opinions(Viewer viewer) {
        return multiset(select(
                                OPINION.ID,
                                OPINION.ORGANIZATION_ID,
                                ORGANIZATION.NAME,
                                OPINION.PLACE,
                                OPINION.TEXT,
                                OPINION.BY_NAME,
                                OPINION.GIVEN_AT,
                                OPINION.VERDICT,
                                OPINION.REASON,
                                OPINION.VERSION)
                        .from(OPINION)
                        .join(ORGANIZATION)
                        .on(ORGANIZATION.ID.eq(OPINION.ORGANIZATION_ID))
                        .where(opinionsOf(viewer))
                        .orderBy(OPINION.GIVEN_AT, OPINION.ID))
                .as("opinions")
                .convertFrom(rows -> rows.map(it -> new Opinion(
                        it.value1(),
                        new OrganizationId(it.value2()),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        it.value6(),
                        it.value7(),
                        OpinionVerdict.of(it.value8()),
                        it.value9(),
                        it.value10())));
    }

    public Paged<ConsultationRow> find(Viewer viewer, ConsultationFilter filter, Paging paging, LocalDate today) {
        var wanted = visibleTo(viewer).and(matching(filter, today));
        var total =
                sql.fetchCount(sql.selectOne().from(CONSULTATION).where(wanted).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(viewer, wanted, paging.offset(), paging.size(), today), paging, total);
    }

    public List<ConsultationRow> all(Viewer viewer, ConsultationFilter filter, LocalDate today) {
        return rows(viewer, visibleTo(viewer).and(matching(filter, today)), 0, MOST, today);
    }

    private static Condition matching(ConsultationFilter filter, LocalDate today) {
        var words = filter.words().isEmpty()
                ? noCondition()
                : CONSULTATION
                        .TITLE
                        .containsIgnoreCase(filter.words())
                        .or(CONSULTATION.NUMBER.containsIgnoreCase(filter.words()));
        return filter.state()
                .map(state -> switch (state) {
                    case ASKING -> words.and(IS_OPEN).and(CONSULTATION.DUE_ON.ge(today));
                    case DUE -> words.and(IS_OPEN).and(CONSULTATION.DUE_ON.lt(today));
                    case CLOSED -> words.andNot(IS_OPEN);
                })
                .orElse(words);
    }

    /** Those that still wait for the viewer's unit. */
    public List<ConsultationRow> waiting(Viewer viewer, LocalDate today) {
        var wanted = visibleTo(viewer)
                .and(IS_OPEN)
                .and(CONSULTATION.DUE_ON.ge(today))
                .and(CONSULTATION.ID.in(select(CONSULTATION_UNIT.CONSULTATION_ID)
                        .from(CONSULTATION_UNIT)
                        .where(unit(viewer), CONSULTATION_UNIT.ANSWERED_AT.isNull())));
        return rows(viewer, wanted, 0, 20, today);
    }

    private List<ConsultationRow> rows(Viewer viewer, Condition wanted, int offset, int limit, LocalDate today) {
        var asked = counted("asked", answersOf(viewer));
        var answered = counted("answered", answersOf(viewer).and(CONSULTATION_UNIT.ANSWERED_AT.isNotNull()));
        var opinions =
                field(select(count()).from(OPINION).where(opinionsOf(viewer))).as("opinion_count");
        var unsettled = field(select(count()).from(OPINION).where(opinionsOf(viewer), OPINION.VERDICT.eq("")))
                .as("unsettled");
        return sql.select(CONSULTATION.fields())
                .select(asked, answered, opinions, unsettled)
                .from(CONSULTATION)
                .where(wanted)
                .orderBy(CONSULTATION.OPENED_AT.desc(), CONSULTATION.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(it -> row(it, today, it.get(asked), it.get(answered), it.get(opinions), it.get(unsettled)));
    }

    private static Field<Integer> counted(String name, Condition wanted) {
        return field(select(count()).from(CONSULTATION_UNIT).where(wanted)).as(name);
    }

    private static ConsultationRow row(
            Record it, LocalDate today, int asked, int answered, int opinions, int unsettled) {
        var dueOn = it.get(CONSULTATION.DUE_ON);
        return new ConsultationRow(
                it.get(CONSULTATION.NUMBER),
                it.get(CONSULTATION.TITLE),
                BusinessTime.dateOf(it.get(CONSULTATION.OPENED_AT)),
                dueOn,
                ConsultationState.of(it.get(CONSULTATION.STATUS).equals("OPEN"), dueOn, today),
                asked,
                answered,
                opinions,
                unsettled);
    }
}
