package org.qiao.consortium.students;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;

/** 学生 — asks about students and what they have agreed to. */
public interface Students {

    /** Purposes for which a student consents, each separately. */
    enum Purpose {
        /** Being counted and matched within the consortium. */
        MATCHING("供需匹配"),
        /** Appearing as a row, without name, to verified employers. */
        LISTING("清单展示"),
        /** Name and contact to the one employer with whom a match is agreed. */
        CONTACT("提供联系方式");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Optional<StudentView> find(StudentId student);

    Optional<StudentView> ofPerson(PersonId person);

    Map<StudentId, StudentView> find(Collection<StudentId> students);

    /** The student of this number if the viewer may see them: the own one, the own class, the own school; else empty. */
    Optional<StudentView> visible(Viewer viewer, String number);

    /** All students that the viewer may see, whether left or not, by class and name. */
    List<StudentView> visible(Viewer viewer);

    /**
     * Students on the roster, or graduated not longer ago than the notice says, whose consent for the purpose stands on
     * that day; under 14 only with the guardian's.
     */
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
