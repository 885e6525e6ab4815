package org.qiao.consortium.platform.trail;

import static org.qiao.consortium.platform.db.Tables.DEED;
import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Reads deeds, the latest first. Only 平台管理员 comes here: a deed belongs to no unit alone. Names of students are masked, as
 * everywhere before those who keep accounts.
 */
@Component
class TrailQueries {

    /** @param sealNumber its place in the chain; empty while it waits for its seal */
    record Line(
            Instant at,
            String person,
            String role,
            String unit,
            String what,
            String number,
            String reason,
            String detail,
            Optional<Long> sealNumber) {}

    /** @param sealed deeds in the chain; unsealed: those that wait */
    record State(long sealed, long unsealed) {}

    private static final int ROWS_AT_ONCE = 500;

    private static final Field<Boolean> BY_STUDENT = DSL.field(DSL.exists(DSL.selectOne()
                    .from(ROLE_GRANT)
                    .where(ROLE_GRANT.PERSON_ID.eq(DEED.PERSON_ID), ROLE_GRANT.ROLE.eq(Role.STUDENT.name()))))
            .as("by_student");

    private final DSLContext sql;
    private final Texts texts;

    TrailQueries(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    Paged<Line> find(TrailFilter filter, Paging paging) {
        var wanted = condition(filter);
        var rows = select(wanted).offset(paging.offset()).limit(paging.size()).fetch(this::line);
        var total = sql.fetchCount(sql.selectOne().from(DEED).where(wanted).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows, paging, total);
    }

    /** All of them, read while they are used; to be closed, within a transaction. */
    Stream<Line> each(TrailFilter filter) {
        return select(condition(filter)).fetchSize(ROWS_AT_ONCE).fetchStream().map(this::line);
    }

    private SelectSeekStep2<? extends Record, Instant, UUID> select(Condition wanted) {
        return sql.select(DEED.fields())
                .select(BY_STUDENT)
                .from(DEED)
                .where(wanted)
                .orderBy(DEED.AT.desc(), DEED.ID.desc());
    }

    State state() {
        var sealed = sql.select(DSL.max(DEED.SEAL_NUMBER)).from(DEED).fetchOptional(it -> it.value1());
        return new State(sealed.orElse(0L), sql.fetchCount(DEED, DEED.SEAL_NUMBER.isNull()));
    }

    private Condition condition(TrailFilter filter) {
        var wanted = DSL.noCondition();
        if (!filter.words().isEmpty()) {
            wanted = wanted.and(DEED.PERSON_NAME
                    .containsIgnoreCase(filter.words())
                    .or(DEED.ORGANIZATION_NAME.containsIgnoreCase(filter.words()))
                    .or(DEED.SUBJECT_NUMBER.containsIgnoreCase(filter.words())));
        }
        if (!filter.area().isEmpty()) {
            wanted = wanted.and(DEED.WHAT.startsWith(filter.area() + "."));
        }
        if (!filter.subject().isEmpty()) {
            wanted = wanted.and(idIn(filter.subject()));
        }
        if (filter.from().isPresent()) {
            wanted = wanted.and(DEED.AT.ge(
                    filter.from().get().atStartOfDay(BusinessTime.ZONE).toInstant()));
        }
        if (filter.to().isPresent()) {
            wanted = wanted.and(DEED.AT.lt(filter.to()
                    .get()
                    .plusDays(1)
                    .atStartOfDay(BusinessTime.ZONE)
                    .toInstant()));
        }
        return wanted;
    }

    private static Condition idIn(String text) {
        try {
            var id = UUID.fromString(text);
            return DEED.SUBJECT_ID.eq(id).or(DEED.PERSON_ID.eq(id));
        } catch (IllegalArgumentException notAnId) {
            return DSL.falseCondition();
        }
    }

    private Line line(Record it) {
        var role = it.get(DEED.ROLE);
        return new Line(
                it.get(DEED.AT),
                it.get(BY_STUDENT) ? new PersonName(it.get(DEED.PERSON_NAME)).masked() : it.get(DEED.PERSON_NAME),
                role.isEmpty() ? "" : Role.valueOf(role).label(),
                it.get(DEED.ORGANIZATION_NAME),
                texts.of("deed." + it.get(DEED.WHAT)),
                it.get(DEED.SUBJECT_NUMBER),
                it.get(DEED.REASON),
                it.get(DEED.DETAIL).data(),
                Optional.ofNullable(it.get(DEED.SEAL_NUMBER)));
    }
}
