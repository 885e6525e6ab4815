package org.qiao.consortium.students.consent;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.students.db.Tables.CONSENT;
import static org.qiao.consortium.students.db.Tables.NOTICE;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.stereotype.Component;

/**
 * Which consents stand.
 *
 * <p>Easy to get wrong: a consent given to an older notice stands only while no later one changed the purpose, the way or
 * the kinds of data.
 */
@Component
public class StandingConsents {

    /**
     * One consent as it was given.
     *
     * @param onPaper typed in by the school from a signed paper
     * @param withdrawnAt empty while it was not taken back
     */
    public record Given(
            Purpose purpose,
            String receiver,
            int noticeVersion,
            Instant givenAt,
            boolean onPaper,
            Optional<Instant> withdrawnAt,
            boolean stands) {}

    private final DSLContext sql;

    StandingConsents(DSLContext sql) {
        this.sql = sql;
    }

    /** For queries over {@code students.student}: the consent to the purpose stands on that day. */
    public static Condition stands(Purpose purpose, LocalDate on) {
        return exists(selectOne()
                .from(CONSENT)
                .where(CONSENT.STUDENT_ID.eq(STUDENT.ID), CONSENT.PURPOSE.eq(purpose.name()), isStanding(on)));
    }

    private static Condition isStanding(LocalDate on) {
        var later = NOTICE.as("later");
        return CONSENT.WITHDRAWN_AT
                .isNull()
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.PURPOSE.eq(CONSENT.PURPOSE))
                        .and(later.VERSION.gt(CONSENT.NOTICE_VERSION))
                        .and(later.ASKS_AGAIN.isTrue())
                        .and(later.EFFECTIVE_ON.le(on))));
    }

    /** Everything the student ever agreed to, the latest first. */
    public List<Given> of(StudentId student, LocalDate on) {
        return sql.select(
                        CONSENT.PURPOSE.convertFrom(Purpose::valueOf),
                        CONSENT.RECEIVER,
                        CONSENT.NOTICE_VERSION,
                        CONSENT.GIVEN_AT,
                        CONSENT.GIVEN_AS.eq("PAPER"),
                        CONSENT.WITHDRAWN_AT.convertFrom(Optional::ofNullable),
                        isStanding(on))
                .from(CONSENT)
                .where(CONSENT.STUDENT_ID.eq(student.value()))
                .orderBy(CONSENT.GIVEN_AT.desc(), CONSENT.PURPOSE)
                .fetch(Records.mapping(Given::new));
    }
}
