package org.qiao.consortium.governance.council;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.LEGAL_STANDING;
import static org.qiao.consortium.governance.db.Tables.LIAISON;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.SEAT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Who sits where. The seats of a consortium are known to everybody who works in it. */
@Component
public class SeatQueries {

    /**
     * @param words in the name of the holder or the unit
     * @param body number of a body; empty for all
     * @param term empty for all
     */
    public record Wanted(String words, String body, Optional<SeatRow.Term> term) {}

    /** A unit that leads, with its standing. */
    public record Lead(OrganizationId unit, String name, MemberStanding standing) {}

    private final DSLContext sql;

    SeatQueries(DSLContext sql) {
        this.sql = sql;
    }

    public List<SeatRow> of(Viewer viewer, BodyId body) {
        return rows(within(viewer).and(SEAT.BODY_ID.eq(body.value())), List.of(SEAT.PLACE), Integer.MAX_VALUE, 0);
    }

    public List<SeatRow> all(Viewer viewer) {
        return rows(within(viewer), List.of(BODY.NAME, SEAT.PLACE), Integer.MAX_VALUE, 0);
    }

    /** The seats that the unit holds. */
    public List<SeatRow> ofUnit(Viewer viewer, OrganizationId unit) {
        return rows(
                within(viewer).and(SEAT.ORGANIZATION_ID.eq(unit.value())),
                List.of(BODY.NAME, SEAT.PLACE),
                Integer.MAX_VALUE,
                0);
    }

    public Paged<SeatRow> find(Viewer viewer, Wanted wanted, Paging paging, LocalDate today, int days) {
        var condition = within(viewer).and(matching(wanted, today, days));
        var total = sql.fetchCount(joined().where(condition).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(
                rows(condition, List.of(BODY.NAME, SEAT.PLACE), paging.size(), paging.offset()), paging, total);
    }

    /** All of a list, for its file. */
    public List<SeatRow> all(Viewer viewer, Wanted wanted, LocalDate today, int days) {
        return rows(
                within(viewer).and(matching(wanted, today, days)),
                List.of(BODY.NAME, SEAT.PLACE),
                Integer.MAX_VALUE,
                0);
    }

    /** 承载园区, 牵头学校 and 牵头企业 of today. */
    public List<Lead> leads(Viewer viewer) {
        return sql.select(ORGANIZATION.ID, ORGANIZATION.NAME, MEMBERSHIP.STANDING)
                .from(MEMBERSHIP)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION_ID))
                .where(
                        MEMBERSHIP.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        MEMBERSHIP.STATUS.eq("ACTIVE"),
                        MEMBERSHIP.STANDING.ne(MemberStanding.MEMBER.name()))
                .orderBy(ORGANIZATION.NAME)
                .fetch(it ->
                        new Lead(new OrganizationId(it.value1()), it.value2(), MemberStanding.valueOf(it.value3())));
    }

    /** Whether the consortium is registered as a legal person. */
    boolean isRegistered(Viewer viewer) {
        return sql.fetchExists(
                LEGAL_STANDING,
                LEGAL_STANDING.CONSORTIUM_ID.eq(viewer.consortium().value()),
                LEGAL_STANDING.FORM.ne(LegalForm.UNREGISTERED.name()));
    }

    /** The fields for which somebody is named. */
    Set<LiaisonField> liaisons(Viewer viewer) {
        return sql.select(LIAISON.FIELD)
                .from(LIAISON)
                .where(LIAISON.CONSORTIUM_ID.eq(viewer.consortium().value()))
                .fetchSet(it -> LiaisonField.valueOf(it.value1()));
    }

    private static Condition within(Viewer viewer) {
        return BODY.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(BODY.ENDED_ON.isNull())
                .and(SEAT.ENDED_ON.isNull());
    }

    private static Condition matching(Wanted wanted, LocalDate today, int days) {
        var condition = noCondition();
        if (!wanted.words().isBlank()) {
            var words = wanted.words().strip();
            condition = condition.and(SEAT.HOLDER
                    .contains(words)
                    .or(SEAT.ALTERNATE.contains(words))
                    .or(ORGANIZATION.NAME.contains(words))
                    .or(ORGANIZATION.SHORT_NAME.contains(words)));
        }
        if (!wanted.body().isBlank()) {
            condition = condition.and(BODY.NUMBER.eq(wanted.body()));
        }
        return condition.and(wanted.term()
                .<Condition>map(it -> switch (it) {
                    case VACANT -> SEAT.HOLDER.eq("");
                    case OVER -> SEAT.HOLDER.ne("").and(SEAT.UNTIL.lt(today));
                    case ENDS_SOON -> SEAT.HOLDER.ne("").and(SEAT.UNTIL.between(today, today.plusDays(days)));
                    case HOLDS -> SEAT.HOLDER.ne("").and(SEAT.UNTIL.isNull().or(SEAT.UNTIL.gt(today.plusDays(days))));
                })
                .orElse(noCondition()));
    }

    private org.jooq.SelectJoinStep<?> joined() {
        return sql.selectOne()
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(SEAT.ORGANIZATION_ID));
    }

    private List<SeatRow> rows(Condition condition, List<? extends Field<?>> order, int limit, int offset) {
        return sql.select(
                        BODY.NUMBER,
                        BODY.NAME,
                        BODY.KIND,
                        SEAT.asterisk(),
                        ORGANIZATION.NAME,
                        ORGANIZATION.NUMBER,
                        ORGANIZATION.KIND)
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(SEAT.ORGANIZATION_ID))
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .offset(offset)
                .fetch(SeatQueries::row);
    }

    private static SeatRow row(Record row) {
        var office = SeatOffice.valueOf(row.get(SEAT.OFFICE));
        var title = row.get(SEAT.TITLE);
        return new SeatRow(
                row.get(BODY.NUMBER),
                row.get(BODY.NAME),
                BodyKind.valueOf(row.get(BODY.KIND)),
                row.get(SEAT.PLACE),
                office,
                title.isEmpty() ? office.label() : title,
                row.get(ORGANIZATION.NAME),
                row.get(ORGANIZATION.NUMBER),
                OrganizationKind.valueOf(row.get(ORGANIZATION.KIND)),
                row.get(SEAT.HOLDER),
                row.get(SEAT.HOLDER_POST),
                row.get(SEAT.PERSON_ID) != null,
                row.get(SEAT.ALTERNATE),
                row.get(SEAT.VOTING),
                row.get(SEAT.SINCE),
                Optional.ofNullable(row.get(SEAT.UNTIL)));
    }
}
