package org.qiao.consortium.students.sight;

import static org.qiao.consortium.students.db.Tables.SIGHT;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.approval.ApprovalSubject;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Grants the leave or refuses it, in the approver's transaction. The approver reads the purpose, never the data. */
@Component
class SightApproval implements ApprovalSubject {

    private final DSLContext sql;
    private final Deeds deeds;
    private final OrganizationNames units;
    private final Texts texts;

    SightApproval(DSLContext sql, Deeds deeds, OrganizationNames units, Texts texts) {
        this.sql = sql;
        this.deeds = deeds;
        this.units = units;
        this.texts = texts;
    }

    private record Asked(UUID student, String number, String name, UUID school, String purpose, int days) {}

    @Override
    public String kind() {
        return Sights.KIND;
    }

    @Override
    public List<ReviewField> fields(SubjectRef subject) {
        var asked = get(subject);
        return Stream.of(
                        Fact.of("student", asked.number() + " " + new PersonName(asked.name()).masked()),
                        Fact.of("school", units.nameOf(new OrganizationId(asked.school()))),
                        Fact.of("purpose", asked.purpose()),
                        Fact.of("days", String.valueOf(asked.days())))
                .map(it -> new ReviewField(
                        it.label(), Fact.of(texts.of("students.sight.field." + it.label()), it.value())))
                .toList();
    }

    @Override
    public String url(SubjectRef subject) {
        return "/students/roster/" + get(subject).number();
    }

    @Override
    public void approved(SubjectRef subject, Decision decision) {
        var asked = get(subject);
        var until = decision.at().plus(Duration.ofDays(asked.days()));
        sql.update(SIGHT)
                .set(SIGHT.STATUS, Sights.Standing.GRANTED.name())
                .set(SIGHT.GRANTED_UNTIL, until)
                .where(SIGHT.ID.eq(subject.id()))
                .execute();
        deeds.record(
                Deed.of("students.sight.granted", new SubjectRef(Sights.LOOKS, asked.student()), asked.number())
                        .because(asked.purpose())
                        .with("days", asked.days()),
                decision.by(),
                decision.at());
    }

    @Override
    public void returned(SubjectRef subject, Decision decision) {
        var asked = get(subject);
        sql.update(SIGHT)
                .set(SIGHT.STATUS, "RETURNED")
                .where(SIGHT.ID.eq(subject.id()))
                .execute();
        deeds.record(
                Deed.of("students.sight.returned", new SubjectRef(Sights.LOOKS, asked.student()), asked.number())
                        .because(decision.opinion()),
                decision.by(),
                decision.at());
    }

    private Asked get(SubjectRef subject) {
        return sql.select(STUDENT.ID, STUDENT.NUMBER, STUDENT.NAME, STUDENT.SCHOOL_ID, SIGHT.PURPOSE, SIGHT.DAYS)
                .from(SIGHT)
                .join(STUDENT)
                .on(STUDENT.ID.eq(SIGHT.STUDENT_ID))
                .where(SIGHT.ID.eq(subject.id()))
                .fetchOptional(
                        it -> new Asked(it.value1(), it.value2(), it.value3(), it.value4(), it.value5(), it.value6()))
                .orElseThrow(() -> new NotFound(Sights.KIND, subject.id()));
    }
}
