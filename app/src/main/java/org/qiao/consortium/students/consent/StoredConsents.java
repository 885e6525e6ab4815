package org.qiao.consortium.students.consent;

import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.ConsentWithdrawn;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.students.guardian.Guardians;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredConsents implements Consents {

    private final DSLContext sql;
    private final ConsentStore consents;
    private final NoticeQueries notices;
    private final Guardians guardians;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    StoredConsents(
            DSLContext sql,
            ConsentStore consents,
            NoticeQueries notices,
            Guardians guardians,
            Deeds deeds,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.consents = consents;
        this.notices = notices;
        this.guardians = guardians;
        this.deeds = deeds;
        this.events = events;
    }

    private record Who(String number, LocalDate bornOn) {}

    @Override
    public void give(StudentId student, Set<Purpose> purposes, Actor by, Instant at) {
        if (purposes.isEmpty()) {
            throw new Refused(List.of(Refusal.of(StudentsError.PURPOSE_MISSING, "purposes")));
        }
        var who = who(List.of(student)).get(student.value());
        if (who == null) {
            throw new NotFound("students.student", student);
        }
        var on = BusinessTime.dateOf(at);
        refuse(new ConsentRules.Consenting(who.bornOn(), guardians.isConfirmed(student), on));
        consents.add(
                wanted(notices.inForce(on), purposes)
                        .map(it -> new ConsentStore.NewConsent(student, it, by.person(), false, ""))
                        .toList(),
                at);
        deeds.record(deed("students.consent.given", student, who.number()).with("purposes", names(purposes)), by, at);
    }

    private static Stream<Notice> wanted(List<Notice> inForce, Set<Purpose> purposes) {
        return inForce.stream().filter(it -> purposes.contains(it.purpose()));
    }

    @Override
    public void withdraw(StudentId student, Set<Purpose> purposes, Actor by, Instant at) {
        var ended = consents.withdraw(student, purposes, by.person(), at);
        if (!ended.isEmpty()) {
            var number = number(student);
            deeds.record(deed("students.consent.withdrawn", student, number).with("purposes", names(ended)), by, at);
            ended.forEach(it -> events.publishEvent(new ConsentWithdrawn(student, it, BusinessTime.dateOf(at))));
        }
    }

    private String number(StudentId student) {
        var who = who(List.of(student)).get(student.value());
        return who == null ? "" : who.number();
    }

    @Override
    public void recordPapers(List<Paper> papers, Actor clerk, Instant at) {
        var on = BusinessTime.dateOf(at);
        var inForce = notices.inForce(on);
        var people = who(papers.stream().map(Paper::student).toList());
        var added = new ArrayList<ConsentStore.NewConsent>();
        var done = new ArrayList<Deed>();
        guardians.confirmOnPaper(
                papers.stream()
                        .filter(Paper::guardianSigned)
                        .collect(Collectors.toMap(Paper::student, Paper::note, (first, second) -> second)),
                at);
        for (var paper : papers) {
            var who = people.get(paper.student().value());
            if (who == null) {
                throw new NotFound("students.student", paper.student());
            }
            var confirmed = paper.guardianSigned() || guardians.isConfirmed(paper.student());
            refuseWithoutContent(paper);
            refuse(new ConsentRules.Consenting(who.bornOn(), confirmed, on));
            wanted(inForce, paper.purposes())
                    .forEach(it -> added.add(
                            new ConsentStore.NewConsent(paper.student(), it, clerk.person(), true, paper.note())));
            done.add(deed("students.consent.recorded", paper.student(), who.number())
                    .with("purposes", names(paper.purposes()))
                    .with("guardianSigned", paper.guardianSigned()));
        }
        consents.add(added, at);
        deeds.recordAll(done, clerk, at);
    }

    private Map<UUID, Who> who(Collection<StudentId> students) {
        return sql.select(STUDENT.ID, STUDENT.NUMBER, STUDENT.BORN_ON)
                .from(STUDENT)
                .where(STUDENT.ID.in(students.stream().map(StudentId::value).toList()))
                .fetchMap(STUDENT.ID, it -> new Who(it.value2(), it.value3()));
    }

    private static void refuseWithoutContent(Paper paper) {
        var refusals = new ArrayList<Refusal>();
        if (paper.purposes().isEmpty()) {
            refusals.add(Refusal.of(StudentsError.PURPOSE_MISSING, "purposes"));
        }
        if (paper.note().isBlank()) {
            refusals.add(Refusal.of(StudentsError.NOTE_MISSING, "note"));
        }
        Refused.ifAny(refusals);
    }

    private static void refuse(ConsentRules.Consenting consenting) {
        Refused.ifAny(Rule.refusals(ConsentRules.CONSENT, consenting));
    }

    private static Deed deed(String what, StudentId student, String number) {
        return Deed.of(what, new SubjectRef("students.student", student.value()), number);
    }

    private static String names(Collection<Purpose> purposes) {
        return purposes.stream().sorted().map(Purpose::name).collect(Collectors.joining(","));
    }
}
