package org.qiao.consortium.platform.identity.secondfactor;

import static org.qiao.consortium.platform.db.Tables.RECOVERY_CODE;
import static org.qiao.consortium.platform.db.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** Loads and saves second factors and recovery codes; their only writer. */
@Component
class SecondFactors {

    private static final String CODE = "recovery.code";

    /** @param codesLeft recovery codes that are not used yet */
    record State(Instant since, int codesLeft) {}

    private final DSLContext sql;
    private final Secrets secrets;

    SecondFactors(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    boolean isEnrolled(PersonId person) {
        return sql.fetchExists(SECOND_FACTOR, SECOND_FACTOR.PERSON_ID.eq(person.value()));
    }

    Optional<State> find(PersonId person) {
        return sql.select(SECOND_FACTOR.ENROLLED_AT)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON_ID.eq(person.value()))
                .fetchOptional(it -> new State(it.value1(), codesLeft(person)));
    }

    private int codesLeft(PersonId person) {
        return sql.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person.value()).and(RECOVERY_CODE.USED_AT.isNull()));
    }

    Optional<byte[]> secretOf(PersonId person) {
        return sql.select(SECOND_FACTOR.SECRET_SEALED)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON_ID.eq(person.value()))
                .fetchOptional(it -> secrets.openBytes(it.value1()));
    }

    /** @param step of the code that confirmed it, which therefore cannot be used again */
    void put(PersonId person, byte[] secret, long step, Instant at) {
        var sealed = secrets.sealBytes(secret);
        sql.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.PERSON_ID, person.value())
                .set(SECOND_FACTOR.SECRET_SEALED, sealed)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .set(SECOND_FACTOR.ENROLLED_AT, at)
                .onConflict(SECOND_FACTOR.PERSON_ID)
                .doUpdate()
                .set(SECOND_FACTOR.SECRET_SEALED, sealed)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .set(SECOND_FACTOR.ENROLLED_AT, at)
                .execute();
    }

    /** Uses the step up; one statement, so that of two requests with the same code one succeeds. */
    boolean use(PersonId person, long step) {
        return sql.update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(SECOND_FACTOR.PERSON_ID.eq(person.value()), SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    void putRecoveryCodes(PersonId person, Iterable<String> codes) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.PERSON_ID.eq(person.value()))
                .execute();
        for (var code : codes) {
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.PERSON_ID, person.value())
                    .set(RECOVERY_CODE.CODE_DIGEST, digest(person, code))
                    .execute();
        }
    }

    boolean useRecoveryCode(PersonId person, String code, Instant at) {
        return sql.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, at)
                        .where(RECOVERY_CODE.PERSON_ID.eq(person.value()))
                        .and(RECOVERY_CODE.CODE_DIGEST.eq(digest(person, code)))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    private byte[] digest(PersonId person, String code) {
        return secrets.digest(CODE, person + "/" + code);
    }

    /** @return whether there was one */
    boolean remove(PersonId person) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.PERSON_ID.eq(person.value()))
                .execute();
        return sql.deleteFrom(SECOND_FACTOR)
                        .where(SECOND_FACTOR.PERSON_ID.eq(person.value()))
                        .execute()
                == 1;
    }
}
