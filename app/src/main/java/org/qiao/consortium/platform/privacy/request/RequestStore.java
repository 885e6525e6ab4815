package org.qiao.consortium.platform.privacy.request;

import static org.qiao.consortium.platform.db.Tables.PRIVACY_REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Keeps requests; the only writer of their table. */
@Component
class RequestStore {

    private final DSLContext sql;

    RequestStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return false when the same is asked already and waits */
    boolean insert(PrivacyRequest it, byte @org.jspecify.annotations.Nullable [] token) {
        return sql.insertInto(PRIVACY_REQUEST)
                        .set(PRIVACY_REQUEST.ID, it.id())
                        .set(PRIVACY_REQUEST.NUMBER, it.number())
                        .set(PRIVACY_REQUEST.KIND, it.kind().name())
                        .set(PRIVACY_REQUEST.PERSON_ID, it.person().value())
                        .set(PRIVACY_REQUEST.PERSON_NAME, it.personName().full())
                        .set(PRIVACY_REQUEST.ASKED_AS, it.byGuardian() ? "GUARDIAN" : "SELF")
                        .set(PRIVACY_REQUEST.TOKEN_DIGEST, token)
                        .set(PRIVACY_REQUEST.TEXT, it.text())
                        .set(PRIVACY_REQUEST.CONSORTIUM_ID, it.consortium().value())
                        .set(
                                PRIVACY_REQUEST.ORGANIZATION_ID,
                                it.keeper().map(OrganizationId::value).orElse(null))
                        .set(PRIVACY_REQUEST.STATUS, it.status().name())
                        .set(PRIVACY_REQUEST.ASKED_AT, it.askedAt())
                        .set(PRIVACY_REQUEST.DUE_ON, it.dueOn())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** @throws Stale when somebody else answered meanwhile */
    void answer(PrivacyRequest request, RequestStatus status, String answer, String done, String by, Instant at) {
        var isAnswer = status.isAnswer();
        var written = sql.update(PRIVACY_REQUEST)
                .set(PRIVACY_REQUEST.STATUS, status.name())
                .set(PRIVACY_REQUEST.ANSWER, answer)
                .set(PRIVACY_REQUEST.DONE, done)
                .set(PRIVACY_REQUEST.ANSWERED_AT, isAnswer ? at : null)
                .set(PRIVACY_REQUEST.ANSWERED_BY, isAnswer ? by : "")
                .set(PRIVACY_REQUEST.VERSION, request.version() + 1)
                .where(PRIVACY_REQUEST.ID.eq(request.id()), PRIVACY_REQUEST.VERSION.eq(request.version()))
                .execute();
        if (written == 0) {
            throw new Stale(PrivacyRequest.KIND, request.number());
        }
    }

    Optional<PrivacyRequest> find(Condition which) {
        return list(which, List.of(PRIVACY_REQUEST.ASKED_AT.desc()), 0, 1).stream()
                .findFirst();
    }

    List<PrivacyRequest> list(Condition which, List<? extends SortField<?>> sorts, int offset, int limit) {
        return sql.select(PRIVACY_REQUEST.fields())
                .from(PRIVACY_REQUEST)
                .where(which)
                .orderBy(sorts)
                .offset(offset)
                .limit(limit)
                .fetch(RequestStore::request);
    }

    int count(Condition which, int atMost) {
        return sql.fetchCount(sql.selectOne().from(PRIVACY_REQUEST).where(which).limit(atMost));
    }

    /** Claims those that should be reminded of today: a second call on the same day finds none. */
    List<PrivacyRequest> claimReminders(LocalDate today, LocalDate dueBefore) {
        return sql.update(PRIVACY_REQUEST)
                .set(PRIVACY_REQUEST.REMINDED_ON, today)
                .where(
                        PRIVACY_REQUEST.STATUS.eq(RequestStatus.WAITING.name()),
                        PRIVACY_REQUEST.DUE_ON.le(dueBefore),
                        PRIVACY_REQUEST.REMINDED_ON.isNull().or(PRIVACY_REQUEST.REMINDED_ON.lt(today)))
                .returning()
                .fetch(RequestStore::request);
    }

    private static PrivacyRequest request(Record it) {
        return new PrivacyRequest(
                it.get(PRIVACY_REQUEST.ID),
                it.get(PRIVACY_REQUEST.NUMBER),
                RequestKind.valueOf(it.get(PRIVACY_REQUEST.KIND)),
                new PersonId(it.get(PRIVACY_REQUEST.PERSON_ID)),
                new PersonName(it.get(PRIVACY_REQUEST.PERSON_NAME)),
                it.get(PRIVACY_REQUEST.ASKED_AS).equals("GUARDIAN"),
                it.get(PRIVACY_REQUEST.TEXT),
                new ConsortiumId(it.get(PRIVACY_REQUEST.CONSORTIUM_ID)),
                Optional.ofNullable(it.get(PRIVACY_REQUEST.ORGANIZATION_ID)).map(OrganizationId::new),
                RequestStatus.valueOf(it.get(PRIVACY_REQUEST.STATUS)),
                it.get(PRIVACY_REQUEST.ASKED_AT),
                it.get(PRIVACY_REQUEST.DUE_ON),
                it.get(PRIVACY_REQUEST.ANSWER),
                it.get(PRIVACY_REQUEST.DONE),
                Optional.ofNullable(it.get(PRIVACY_REQUEST.ANSWERED_AT)),
                it.get(PRIVACY_REQUEST.ANSWERED_BY),
                it.get(PRIVACY_REQUEST.VERSION));
    }
}
