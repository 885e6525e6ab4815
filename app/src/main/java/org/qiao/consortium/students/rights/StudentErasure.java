package org.qiao.consortium.students.rights;

import static org.qiao.consortium.students.db.Tables.CERTIFICATE;
import static org.qiao.consortium.students.db.Tables.GUARDIAN;
import static org.qiao.consortium.students.db.Tables.GUARDIAN_CODE;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.privacy.Erasure;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.stereotype.Component;

/**
 * 删除与停止使用 of what a roster holds. Contacts, guardian and certificates go; the place on the roster stays with the school by
 * the rules on 学籍 and is not used any more. Consents end with it, so that wishes and talks that rest on them end too.
 *
 * <p>The only writer of {@code student.restricted_at}.
 */
@Component
class StudentErasure implements Erasure {

    private final DSLContext sql;
    private final Consents consents;
    private final Deeds deeds;
    private final Texts texts;

    StudentErasure(DSLContext sql, Consents consents, Deeds deeds, Texts texts) {
        this.sql = sql;
        this.consents = consents;
        this.deeds = deeds;
        this.texts = texts;
    }

    private record Place(UUID id, String number) {}

    @Override
    public Done erase(PersonId person, Actor by, Instant at) {
        var places = places(person);
        if (places.isEmpty()) {
            return Done.nothing();
        }
        forgetContacts(sql, places.stream().map(Place::id).toList());
        stop(places, by, at);
        return new Done(List.of(texts.of("students.rights.deleted")), List.of(texts.of("students.rights.kept")));
    }

    /** Phone, guardian with codes, certificates. */
    static void forgetContacts(DSLContext sql, Collection<UUID> students) {
        sql.update(STUDENT)
                .setNull(STUDENT.PHONE_SEALED)
                .setNull(STUDENT.PHONE_DIGEST)
                .set(STUDENT.VERSION, STUDENT.VERSION.plus(1))
                .where(STUDENT.ID.in(students))
                .execute();
        sql.deleteFrom(GUARDIAN_CODE)
                .where(GUARDIAN_CODE.STUDENT_ID.in(students))
                .execute();
        sql.deleteFrom(GUARDIAN).where(GUARDIAN.STUDENT_ID.in(students)).execute();
        sql.deleteFrom(CERTIFICATE).where(CERTIFICATE.STUDENT_ID.in(students)).execute();
    }

    @Override
    public Done stopUsing(PersonId person, Actor by, Instant at) {
        var places = places(person);
        if (places.isEmpty()) {
            return Done.nothing();
        }
        stop(places, by, at);
        return new Done(List.of(), List.of(texts.of("students.rights.kept-all")));
    }

    private void stop(List<Place> places, Actor by, Instant at) {
        sql.update(STUDENT)
                .set(STUDENT.RESTRICTED_AT, at)
                .where(STUDENT.ID.in(places.stream().map(Place::id).toList()), STUDENT.RESTRICTED_AT.isNull())
                .execute();
        places.forEach(it -> {
            consents.withdraw(new StudentId(it.id()), EnumSet.allOf(Purpose.class), by, at);
            deeds.record(Deed.of("students.student.restricted", subject(it), it.number()), by, at);
        });
    }

    @Override
    public Done resume(PersonId person, Actor by, Instant at) {
        var places = places(person);
        sql.update(STUDENT)
                .setNull(STUDENT.RESTRICTED_AT)
                .where(STUDENT.ID.in(places.stream().map(Place::id).toList()))
                .execute();
        places.forEach(it -> deeds.record(Deed.of("students.student.resumed", subject(it), it.number()), by, at));
        return Done.nothing();
    }

    private static SubjectRef subject(Place place) {
        return new SubjectRef("students.student", place.id());
    }

    private List<Place> places(PersonId person) {
        return sql.select(STUDENT.ID, STUDENT.NUMBER)
                .from(STUDENT)
                .where(STUDENT.PERSON_ID.eq(person.value()))
                .forUpdate()
                .fetch(it -> new Place(it.value1(), it.value2()));
    }
}
