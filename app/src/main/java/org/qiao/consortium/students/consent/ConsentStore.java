package org.qiao.consortium.students.consent;

import static org.qiao.consortium.students.db.Tables.CONSENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.stereotype.Component;

/** The only writer of {@code students.consent}. */
@Component
class ConsentStore {

    /** @param note of a paper; empty when the student said it */
    record NewConsent(StudentId student, Notice notice, PersonId by, boolean onPaper, String note) {}

    private final DSLContext sql;

    ConsentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds what does not stand already. A consent to an older notice that must be asked again ends first. */
    void add(List<NewConsent> consents, Instant at) {
        endOutdated(consents, at);
        Batches.execute(
                sql,
                consents.stream()
                        .map(it -> sql.insertInto(CONSENT)
                                .set(CONSENT.ID, Uuid7.at(at))
                                .set(CONSENT.STUDENT_ID, it.student().value())
                                .set(CONSENT.PURPOSE, it.notice().purpose().name())
                                .set(CONSENT.RECEIVER, it.notice().receiver())
                                .set(CONSENT.NOTICE_VERSION, it.notice().version())
                                .set(CONSENT.GIVEN_AT, at)
                                .set(CONSENT.GIVEN_BY, it.by().value())
                                .set(CONSENT.GIVEN_AS, it.onPaper() ? "PAPER" : "SELF")
                                .set(CONSENT.NOTE, it.note())
                                .onConflictDoNothing())
                        .toList());
    }

    private void endOutdated(List<NewConsent> consents, Instant at) {
        Batches.execute(
                sql,
                consents.stream()
                        .filter(it -> it.notice().version() > 1)
                        .map(it -> sql.update(CONSENT)
                                .set(CONSENT.WITHDRAWN_AT, at)
                                .set(CONSENT.WITHDRAWN_BY, it.by().value())
                                .where(CONSENT.STUDENT_ID.eq(it.student().value()))
                                .and(CONSENT.PURPOSE.eq(it.notice().purpose().name()))
                                .and(CONSENT.NOTICE_VERSION.lt(it.notice().version()))
                                .and(CONSENT.WITHDRAWN_AT.isNull()))
                        .toList());
    }

    /** @return the purposes of which something stood */
    List<Purpose> withdraw(StudentId student, Collection<Purpose> purposes, PersonId by, Instant at) {
        return sql
                .update(CONSENT)
                .set(CONSENT.WITHDRAWN_AT, at)
                .set(CONSENT.WITHDRAWN_BY, by.value())
                .where(CONSENT.STUDENT_ID.eq(student.value()))
                .and(CONSENT.PURPOSE.in(purposes.stream().map(Purpose::name).toList()))
                .and(CONSENT.WITHDRAWN_AT.isNull())
                .returningResult(CONSENT.PURPOSE)
                .fetch(it -> Purpose.valueOf(it.value1()))
                .stream()
                .distinct()
                .sorted()
                .toList();
    }
}
