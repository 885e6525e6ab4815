package org.qiao.consortium.platform.approval.delegation;

import static org.qiao.consortium.platform.db.Tables.APPROVAL_DELEGATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/** Keeps who decides for whom, from when until when. A deputy cannot pass it on. */
@Component
public class Delegations {

    /** @param endedAt when it was taken back before its time */
    record Delegation(
            UUID id,
            String person,
            PersonId deputy,
            String deputyName,
            LocalDate from,
            LocalDate until,
            String reason,
            Optional<Instant> endedAt) {

        boolean isOpenOn(LocalDate day) {
            return endedAt.isEmpty() && !day.isAfter(until);
        }
    }

    private final DSLContext sql;

    Delegations(DSLContext sql) {
        this.sql = sql;
    }

    /** Those for whom the person decides on this day. */
    public List<PersonId> to(PersonId deputy, LocalDate on) {
        return sql.selectDistinct(APPROVAL_DELEGATION.PERSON_ID)
                .from(APPROVAL_DELEGATION)
                .where(
                        APPROVAL_DELEGATION.DEPUTY_ID.eq(deputy.value()),
                        APPROVAL_DELEGATION.ENDED_AT.isNull(),
                        APPROVAL_DELEGATION.FROM_ON.le(on),
                        APPROVAL_DELEGATION.UNTIL_ON.ge(on))
                .fetch(it -> new PersonId(it.value1()));
    }

    /** What the viewer gave away, the latest first. */
    List<Delegation> of(Viewer viewer) {
        return find(APPROVAL_DELEGATION.PERSON_ID.eq(viewer.person().value()));
    }

    /** What others gave to the viewer, the latest first. */
    List<Delegation> received(Viewer viewer) {
        return find(APPROVAL_DELEGATION.DEPUTY_ID.eq(viewer.person().value()));
    }

    boolean overlaps(Viewer viewer, LocalDate from, LocalDate until) {
        return sql.fetchExists(
                APPROVAL_DELEGATION,
                APPROVAL_DELEGATION.PERSON_ID.eq(viewer.person().value()),
                APPROVAL_DELEGATION.ENDED_AT.isNull(),
                APPROVAL_DELEGATION.FROM_ON.le(until),
                APPROVAL_DELEGATION.UNTIL_ON.ge(from));
    }

    UUID add(Viewer viewer, PersonId deputy, String name, LocalDate from, LocalDate until, String reason, Instant at) {
        var id = Uuid7.at(at);
        sql.insertInto(APPROVAL_DELEGATION)
                .set(APPROVAL_DELEGATION.ID, id)
                .set(APPROVAL_DELEGATION.PERSON_ID, viewer.person().value())
                .set(APPROVAL_DELEGATION.PERSON_NAME, viewer.name())
                .set(APPROVAL_DELEGATION.DEPUTY_ID, deputy.value())
                .set(APPROVAL_DELEGATION.DEPUTY_NAME, name)
                .set(APPROVAL_DELEGATION.ORGANIZATION_ID, viewer.organization().value())
                .set(APPROVAL_DELEGATION.FROM_ON, from)
                .set(APPROVAL_DELEGATION.UNTIL_ON, until)
                .set(APPROVAL_DELEGATION.REASON, reason)
                .set(APPROVAL_DELEGATION.GIVEN_AT, at)
                .execute();
        return id;
    }

    /** @return the deputy; empty when there is none of this id of the viewer's that still runs */
    Optional<PersonId> end(Viewer viewer, UUID id, Instant at) {
        return sql.update(APPROVAL_DELEGATION)
                .set(APPROVAL_DELEGATION.ENDED_AT, at)
                .where(
                        APPROVAL_DELEGATION.ID.eq(id),
                        APPROVAL_DELEGATION.PERSON_ID.eq(viewer.person().value()),
                        APPROVAL_DELEGATION.ENDED_AT.isNull())
                .returningResult(APPROVAL_DELEGATION.DEPUTY_ID)
                .fetchOptional(it -> new PersonId(it.value1()));
    }

    private List<Delegation> find(Condition condition) {
        return sql.selectFrom(APPROVAL_DELEGATION)
                .where(condition)
                .orderBy(APPROVAL_DELEGATION.GIVEN_AT.desc())
                .limit(50)
                .fetch(it -> new Delegation(
                        it.get(APPROVAL_DELEGATION.ID),
                        it.get(APPROVAL_DELEGATION.PERSON_NAME),
                        new PersonId(it.get(APPROVAL_DELEGATION.DEPUTY_ID)),
                        it.get(APPROVAL_DELEGATION.DEPUTY_NAME),
                        it.get(APPROVAL_DELEGATION.FROM_ON),
                        it.get(APPROVAL_DELEGATION.UNTIL_ON),
                        it.get(APPROVAL_DELEGATION.REASON),
                        Optional.ofNullable(it.get(APPROVAL_DELEGATION.ENDED_AT))));
    }
}
