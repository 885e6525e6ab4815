package org.qiao.consortium.exchange.need.endorsement;

import static org.qiao.consortium.exchange.db.Tables.NEED_ENDORSEMENT;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/** Loads and saves what firms were asked and what they answered; the only writer of {@code exchange.need_endorsement}. */
@Component
class EndorsementStore {

    /** An open question: its link was neither used nor is it out of date. */
    record Question(UUID id, NeedId need) {}

    private final DSLContext sql;

    EndorsementStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Earlier links to the same need end. */
    void ask(NeedId need, byte[] tokenDigest, Instant at, Instant until) {
        sql.update(NEED_ENDORSEMENT)
                .set(NEED_ENDORSEMENT.EXPIRES_AT, at)
                .where(NEED_ENDORSEMENT.NEED_ID.eq(need.value()), NEED_ENDORSEMENT.OUTCOME.eq(""))
                .and(NEED_ENDORSEMENT.EXPIRES_AT.gt(at))
                .execute();
        sql.insertInto(NEED_ENDORSEMENT)
                .set(NEED_ENDORSEMENT.ID, Uuid7.at(at))
                .set(NEED_ENDORSEMENT.NEED_ID, need.value())
                .set(NEED_ENDORSEMENT.TOKEN_DIGEST, tokenDigest)
                .set(NEED_ENDORSEMENT.ASKED_AT, at)
                .set(NEED_ENDORSEMENT.EXPIRES_AT, until)
                .execute();
    }

    Optional<Question> open(byte[] tokenDigest, Instant at) {
        return sql.select(NEED_ENDORSEMENT.ID, NEED_ENDORSEMENT.NEED_ID)
                .from(NEED_ENDORSEMENT)
                .where(NEED_ENDORSEMENT.TOKEN_DIGEST.eq(tokenDigest), NEED_ENDORSEMENT.OUTCOME.eq(""))
                .and(NEED_ENDORSEMENT.EXPIRES_AT.gt(at))
                .fetchOptional(it -> new Question(it.value1(), new NeedId(it.value2())));
    }

    /** @return whether the question was still open: of two answers at once one counts */
    boolean answer(Question question, Endorsement answer) {
        return sql.update(NEED_ENDORSEMENT)
                        .set(NEED_ENDORSEMENT.OUTCOME, answer.outcome().name())
                        .set(NEED_ENDORSEMENT.CONTENT_DIGEST, answer.content())
                        .set(NEED_ENDORSEMENT.ANSWERED_BY, answer.answeredBy())
                        .set(NEED_ENDORSEMENT.REASON, answer.reason())
                        .set(NEED_ENDORSEMENT.ANSWERED_AT, answer.answeredAt())
                        .where(NEED_ENDORSEMENT.ID.eq(question.id()), NEED_ENDORSEMENT.OUTCOME.eq(""))
                        .execute()
                == 1;
    }

    Optional<Endorsement> latestAnswer(NeedId need) {
        return sql.select(
                        NEED_ENDORSEMENT.OUTCOME,
                        NEED_ENDORSEMENT.CONTENT_DIGEST,
                        NEED_ENDORSEMENT.ANSWERED_BY,
                        NEED_ENDORSEMENT.REASON,
                        NEED_ENDORSEMENT.ANSWERED_AT)
                .from(NEED_ENDORSEMENT)
                .where(NEED_ENDORSEMENT.NEED_ID.eq(need.value()), NEED_ENDORSEMENT.OUTCOME.ne(""))
                .orderBy(NEED_ENDORSEMENT.ANSWERED_AT.desc())
                .limit(1)
                .fetchOptional(it -> new Endorsement(
                        Endorsement.Outcome.valueOf(it.value1()),
                        Objects.requireNonNull(it.value2()),
                        it.value3(),
                        it.value4(),
                        Objects.requireNonNull(it.value5())));
    }

    /** Until when a link waits for its answer. */
    Optional<Instant> waitingUntil(NeedId need, Instant at) {
        return sql.select(NEED_ENDORSEMENT.EXPIRES_AT)
                .from(NEED_ENDORSEMENT)
                .where(NEED_ENDORSEMENT.NEED_ID.eq(need.value()), NEED_ENDORSEMENT.OUTCOME.eq(""))
                .and(NEED_ENDORSEMENT.EXPIRES_AT.gt(at))
                .fetchOptional(it -> it.value1());
    }
}
