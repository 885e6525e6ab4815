package org.qiao.consortium.governance.council;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.SEAT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** The only writer of {@code governance.body} and {@code governance.seat}. */
@Component
class BodyStore {

    private final DSLContext sql;

    BodyStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Body> find(ConsortiumId consortium, String number) {
        return read(BODY.CONSORTIUM_ID.eq(consortium.value()), BODY.NUMBER.eq(number)).stream()
                .findFirst();
    }

    Body get(ConsortiumId consortium, BodyId id) {
        return read(BODY.CONSORTIUM_ID.eq(consortium.value()), BODY.ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Body.KIND, id));
    }

    /** Those that are not ended, by kind in the order of the organisation, then by name. */
    List<Body> standing(ConsortiumId consortium) {
        return read(BODY.CONSORTIUM_ID.eq(consortium.value()), BODY.ENDED_ON.isNull());
    }

    private List<Body> read(Condition... conditions) {
        return sql.selectFrom(BODY)
                .where(conditions)
                .orderBy(BODY.NAME, BODY.ID)
                .fetch(BodyStore::body);
    }

    private static Body body(Record row) {
        var way = new WayOfDeciding(
                Decides.valueOf(row.get(BODY.DECIDES)),
                Share.valueOf(row.get(BODY.QUORUM)),
                Share.valueOf(row.get(BODY.MAJORITY)),
                WayOfDeciding.Of.valueOf(row.get(BODY.MAJORITY_OF)),
                row.get(BODY.DECIDES_BASIS),
                row.get(BODY.INTERVAL_MONTHS));
        var terms = new Body.Terms(
                BodyKind.valueOf(row.get(BODY.KIND)),
                row.get(BODY.NAME),
                Optional.ofNullable(row.get(BODY.PARENT_ID)).map(BodyId::new),
                row.get(BODY.TOPIC),
                Optional.ofNullable(row.get(BODY.HOME_UNIT_ID)).map(OrganizationId::new),
                row.get(BODY.REMIT),
                way,
                row.get(BODY.FOUNDED_ON),
                row.get(BODY.EXAMPLE));
        return new Body(
                new BodyId(row.get(BODY.ID)),
                row.get(BODY.NUMBER),
                new ConsortiumId(row.get(BODY.CONSORTIUM_ID)),
                terms,
                Optional.ofNullable(row.get(BODY.ENDED_ON)),
                row.get(BODY.VERSION));
    }

    /** What is said of a body, for the one who enters it and the one who changes it. */
    private static Map<Field<?>, @Nullable Object> columns(Body.Terms it) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(BODY.KIND, it.kind().name());
        columns.put(BODY.NAME, it.name());
        columns.put(BODY.PARENT_ID, it.parent().map(BodyId::value).orElse(null));
        columns.put(BODY.TOPIC, it.topic());
        columns.put(BODY.HOME_UNIT_ID, it.homeUnit().map(OrganizationId::value).orElse(null));
        columns.put(BODY.REMIT, it.remit());
        columns.put(BODY.DECIDES, it.way().decides().name());
        columns.put(BODY.QUORUM, it.way().quorum().name());
        columns.put(BODY.MAJORITY, it.way().majority().name());
        columns.put(BODY.MAJORITY_OF, it.way().majorityOf().name());
        columns.put(BODY.DECIDES_BASIS, it.way().basis());
        columns.put(BODY.INTERVAL_MONTHS, it.way().intervalMonths());
        columns.put(BODY.FOUNDED_ON, it.foundedOn());
        return columns;
    }

    void insert(Body body) {
        var it = body.terms();
        sql.insertInto(BODY)
                .set(BODY.ID, body.id().value())
                .set(BODY.NUMBER, body.number())
                .set(BODY.CONSORTIUM_ID, body.consortium().value())
                .set(columns(it))
                .set(BODY.EXAMPLE, it.example())
                .execute();
    }

    /** @throws Stale when somebody else saved since {@code version} was read */
    void save(Body body, Body.Terms it, int version) {
        var written = sql.update(BODY)
                .set(columns(it))
                .set(BODY.VERSION, version + 1)
                .where(BODY.ID.eq(body.id().value()), BODY.VERSION.eq(version))
                .execute();
        if (written == 0) {
            throw new Stale(Body.KIND, body.number());
        }
    }

    void end(Body body, LocalDate on) {
        var written = sql.update(BODY)
                .set(BODY.ENDED_ON, on)
                .set(BODY.VERSION, body.version() + 1)
                .where(BODY.ID.eq(body.id().value()), BODY.VERSION.eq(body.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Body.KIND, body.number());
        }
    }

    /** Those that are not ended, in their order. */
    List<Seat> seats(BodyId body) {
        return sql.selectFrom(SEAT)
                .where(SEAT.BODY_ID.eq(body.value()), SEAT.ENDED_ON.isNull())
                .orderBy(SEAT.PLACE)
                .fetch(BodyStore::seat);
    }

    List<Seat> seatsOfAll(ConsortiumId consortium) {
        return sql.select(SEAT.asterisk())
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .where(BODY.CONSORTIUM_ID.eq(consortium.value()), BODY.ENDED_ON.isNull(), SEAT.ENDED_ON.isNull())
                .orderBy(SEAT.BODY_ID, SEAT.PLACE)
                .fetch(BodyStore::seat);
    }

    private static Seat seat(Record row) {
        var terms = new Seat.Terms(
                SeatOffice.valueOf(row.get(SEAT.OFFICE)),
                row.get(SEAT.TITLE),
                new OrganizationId(row.get(SEAT.ORGANIZATION_ID)),
                row.get(SEAT.HOLDER),
                row.get(SEAT.HOLDER_POST),
                Optional.ofNullable(row.get(SEAT.PERSON_ID)).map(PersonId::new),
                row.get(SEAT.ALTERNATE),
                Optional.ofNullable(row.get(SEAT.ALTERNATE_ID)).map(PersonId::new),
                row.get(SEAT.VOTING),
                row.get(SEAT.SINCE),
                Optional.ofNullable(row.get(SEAT.UNTIL)));
        return new Seat(
                row.get(SEAT.ID),
                new BodyId(row.get(SEAT.BODY_ID)),
                row.get(SEAT.PLACE),
                terms,
                Optional.ofNullable(row.get(SEAT.ENDED_ON)),
                row.get(SEAT.VERSION));
    }

    /** The number of the next seat: the row stays locked, so that two who add at the same moment get two numbers. */
    int nextPlace(BodyId body) {
        return sql.update(BODY)
                .set(BODY.SEATS_NUMBERED, BODY.SEATS_NUMBERED.plus(1))
                .where(BODY.ID.eq(body.value()))
                .returningResult(BODY.SEATS_NUMBERED)
                .fetchSingle()
                .value1();
    }

    void insert(Seat seat) {
        var it = seat.terms();
        sql.insertInto(SEAT)
                .set(SEAT.ID, seat.id())
                .set(SEAT.BODY_ID, seat.body().value())
                .set(SEAT.PLACE, seat.place())
                .set(SEAT.OFFICE, it.office().name())
                .set(SEAT.TITLE, it.title())
                .set(SEAT.ORGANIZATION_ID, it.unit().value())
                .set(SEAT.HOLDER, it.holder())
                .set(SEAT.HOLDER_POST, it.holderPost())
                .set(SEAT.PERSON_ID, it.person().map(PersonId::value).orElse(null))
                .set(SEAT.ALTERNATE, it.alternate())
                .set(
                        SEAT.ALTERNATE_ID,
                        it.alternatePerson().map(PersonId::value).orElse(null))
                .set(SEAT.VOTING, it.voting())
                .set(SEAT.SINCE, it.since())
                .set(SEAT.UNTIL, it.until().orElse(null))
                .execute();
    }

    /** @throws Stale as above */
    void save(Seat seat, Seat.Terms it, int version) {
        var written = sql.update(SEAT)
                .set(SEAT.OFFICE, it.office().name())
                .set(SEAT.TITLE, it.title())
                .set(SEAT.ORGANIZATION_ID, it.unit().value())
                .set(SEAT.HOLDER, it.holder())
                .set(SEAT.HOLDER_POST, it.holderPost())
                .set(SEAT.PERSON_ID, it.person().map(PersonId::value).orElse(null))
                .set(SEAT.ALTERNATE, it.alternate())
                .set(
                        SEAT.ALTERNATE_ID,
                        it.alternatePerson().map(PersonId::value).orElse(null))
                .set(SEAT.VOTING, it.voting())
                .set(SEAT.SINCE, it.since())
                .set(SEAT.UNTIL, it.until().orElse(null))
                .set(SEAT.VERSION, version + 1)
                .where(SEAT.ID.eq(seat.id()), SEAT.VERSION.eq(version), SEAT.ENDED_ON.isNull())
                .execute();
        if (written == 0) {
            throw new Stale(Seat.KIND, seat.id());
        }
    }

    void end(Seat seat, LocalDate on) {
        var written = sql.update(SEAT)
                .set(SEAT.ENDED_ON, on)
                .set(SEAT.VERSION, seat.version() + 1)
                .where(SEAT.ID.eq(seat.id()), SEAT.VERSION.eq(seat.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Seat.KIND, seat.id());
        }
    }
}
