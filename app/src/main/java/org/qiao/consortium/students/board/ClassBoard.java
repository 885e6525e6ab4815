package org.qiao.consortium.students.board;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.students.db.Tables.CONSENT;
import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentStep;
import org.qiao.consortium.students.StudentStep.Kind;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.consent.StandingConsents;
import org.qiao.consortium.students.roster.VisibleStudents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts, for the classes that the viewer keeps, how far their enrolled students have come. */
@Component
class ClassBoard {

    /** One student of a class, as the board counts. */
    record Member(
            UUID classId,
            String className,
            String teacher,
            StudentId id,
            String number,
            PersonName name,
            Optional<PersonId> account,
            LocalDate graduatesOn,
            boolean consented,
            boolean answered) {

        boolean isSilent() {
            return !consented && !answered;
        }
    }

    private final DSLContext sql;
    private final People people;
    private final ObjectProvider<StudentStep> steps;

    ClassBoard(DSLContext sql, People people, ObjectProvider<StudentStep> steps) {
        this.sql = sql;
        this.people = people;
        this.steps = steps;
    }

    List<ClassRow> rows(Viewer viewer, LocalDate on) {
        var members = members(viewer, Optional.empty(), on);
        var active = people.activated(
                members.stream().flatMap(it -> it.account().stream()).toList());
        var reached = reached(members);
        var byClass = members.stream()
                .collect(Collectors.groupingBy(Member::classId, LinkedHashMap::new, Collectors.toList()));
        return byClass.values().stream().map(it -> row(it, active, reached)).toList();
    }

    private Map<Kind, Set<StudentId>> reached(Collection<Member> members) {
        var ids = members.stream().map(Member::id).toList();
        var reached = new EnumMap<Kind, Set<StudentId>>(Kind.class);
        steps.forEach(it -> reached.put(it.kind(), it.reached(ids)));
        return reached;
    }

    private static ClassRow row(List<Member> members, Set<PersonId> active, Map<Kind, Set<StudentId>> reached) {
        var first = members.getFirst();
        return new ClassRow(
                first.classId(),
                first.className(),
                first.teacher(),
                members.stream()
                        .map(Member::graduatesOn)
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                        .getYear(),
                members.size(),
                (int) members.stream()
                        .filter(it -> it.account().filter(active::contains).isPresent())
                        .count(),
                (int) members.stream().filter(Member::consented).count(),
                count(members, reached.getOrDefault(Kind.WISHES, Set.of())),
                count(members, reached.getOrDefault(Kind.MATCHED, Set.of())),
                (int) members.stream().filter(Member::isSilent).count());
    }

    private static int count(List<Member> members, Set<StudentId> reached) {
        return (int) members.stream().filter(it -> reached.contains(it.id())).count();
    }

    /** Whether some module above reports the step. */
    boolean knows(Kind kind) {
        return steps.stream().anyMatch(it -> it.kind() == kind);
    }

    /** @param schoolClass only of this one; empty for all that the viewer keeps */
    List<Member> members(Viewer viewer, Optional<UUID> schoolClass, LocalDate on) {
        return sql.select(
                        SCHOOL_CLASS.ID,
                        SCHOOL_CLASS.NAME,
                        SCHOOL_CLASS.TEACHER_NAME,
                        STUDENT.ID.convertFrom(StudentId::new),
                        STUDENT.NUMBER,
                        STUDENT.NAME.convertFrom(PersonName::new),
                        STUDENT.PERSON_ID.convertFrom(
                                it -> Optional.ofNullable(it).map(PersonId::new)),
                        STUDENT.GRADUATES_ON,
                        field(StandingConsents.stands(Purpose.MATCHING, on)),
                        field(exists(selectOne()
                                .from(CONSENT)
                                .where(CONSENT.STUDENT_ID.eq(STUDENT.ID), CONSENT.WITHDRAWN_AT.isNotNull()))))
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(VisibleStudents.classesOf(viewer), STUDENT.STATUS.eq("ENROLLED"))
                .and(schoolClass.map(SCHOOL_CLASS.ID::eq).orElseGet(DSL::noCondition))
                .orderBy(SCHOOL_CLASS.NAME, STUDENT.NAME, STUDENT.NUMBER)
                .fetch(Records.mapping(Member::new));
    }
}
