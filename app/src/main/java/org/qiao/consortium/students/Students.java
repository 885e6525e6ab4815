package org.qiao.consortium.students;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;

/** 学生 — asks about students and what they have agreed to. */
public interface Students {

    /** Purposes for which a student consents, each separately. */
    enum Purpose {
        /** Being counted and matched within the consortium. */
        MATCHING,
        /** Appearing as a row, without name, to verified employers. */
        LISTING,
        /** Name and contact to the one employer with whom a match is agreed. */
        CONTACT
    }

    Optional<StudentView> find(StudentId student);

    Optional<StudentView> ofPerson(PersonId person);

    Map<StudentId, StudentView> find(Collection<StudentId> students);

    /** Students on the roster (not left) whose consent for the purpose stands on that day; under 14 only with the guardian's. */
    List<StudentView> consenting(Purpose purpose, LocalDate on);

    boolean hasConsented(StudentId student, Purpose purpose, LocalDate on);

    /** Whether the guardian confirmed: asked for those under 18 before contacts open. */
    boolean guardianConfirmed(StudentId student, LocalDate on);

    /** The phone, unsealed: only when a match is agreed; the caller records the deed. */
    Optional<PhoneNumber> phone(StudentId student);

    /** The 班主任 of the student's class. */
    Optional<PersonId> classTeacher(StudentId student);

    /** 学校经办 of the school are asked through People; this counts the school's roster by major and year of graduation. */
    List<RosterCount> counts(LocalDate on);

    record RosterCount(
            OrganizationId school,
            String majorCode,
            String level,
            int graduationYear,
            String countyCode,
            int students) {}
}
