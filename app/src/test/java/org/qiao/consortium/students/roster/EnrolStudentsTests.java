package org.qiao.consortium.students.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiao.consortium.students.SchoolForTests.NOW;
import static org.qiao.consortium.students.SchoolForTests.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.SchoolForTests;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class EnrolStudentsTests {

    private static final LocalDate BORN = LocalDate.of(2008, 9, 12);

    @Autowired
    Rosters rosters;

    @Autowired
    Students students;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    private SchoolForTests school;

    @BeforeEach
    void aSchool() {
        sql.execute("truncate students.student, students.school_class cascade");
        school = SchoolForTests.make(sql, people, "示例职校");
    }

    private StudentId enrol(Rosters.Entry entry) {
        return rosters.enrol(school.id(), school.consortium(), List.of(entry), school.clerk(), NOW)
                .getFirst();
    }

    private int rows(String table) {
        return sql.fetchCount(sql.selectFrom(table));
    }

    @Test
    void keepsWhatTheLineSays() {
        var id = enrol(entry("李想", "24机电1班", BORN, 1));
        var student = students.find(id).orElseThrow();
        assertThat(student.name().full()).isEqualTo("李想");
        assertThat(student.bornOn()).isEqualTo(BORN);
        assertThat(student.className()).isEqualTo("24机电1班");
        assertThat(student.certificates()).containsExactly("电工（四级/中级工）");
        assertThat(student.number()).startsWith("XS-2026-");
        assertThat(students.phone(id).orElseThrow().full()).isEqualTo("16400000001");
        assertThat(students.classTeacher(id)).isPresent();
        assertThat(students.ofPerson(student.person().orElseThrow())).contains(student);
    }

    @Test
    void writesNoNumberInPlain() {
        var entry = entry("李想", "24机电1班", BORN, 1);
        enrol(entry);
        for (var table : List.of("students.student", "students.guardian", "platform.person", "platform.deed")) {
            var raw = sql.fetch("select t::text from " + table + " t").formatCSV();
            assertThat(raw)
                    .as(table)
                    .doesNotContain(entry.idCard().full())
                    .doesNotContain(entry.phone().orElseThrow().full())
                    .doesNotContain(entry.guardian().orElseThrow().phone().full());
        }
        var hex = sql.fetchSingle("select encode(national_number_sealed, 'escape') || encode(id_card_sealed, 'escape')"
                        + " || encode(phone_sealed, 'escape') from students.student")
                .get(0, String.class);
        assertThat(hex).doesNotContain(entry.idCard().full()).doesNotContain("1640000");
    }

    @Test
    void theSameLineAgainChangesNothing() {
        var first = enrol(entry("李想", "24机电1班", BORN, 1));
        var deeds = rows("platform.deed");
        assertThat(enrol(entry("李想", "24机电1班", BORN, 1))).isEqualTo(first);
        assertThat(rows("students.student")).isEqualTo(1);
        assertThat(rows("platform.deed")).isEqualTo(deeds);
    }

    @Test
    void theSameLineTwiceInOneRosterIsOneStudent() {
        var line = entry("李想", "24机电1班", BORN, 1);
        var ids = rosters.enrol(school.id(), school.consortium(), List.of(line, line), school.clerk(), NOW);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(rows("students.student")).isEqualTo(1);
    }

    @Test
    void aChangedLineMovesTheStudentToAnotherClass() {
        var id = enrol(entry("李想", "24机电1班", BORN, 1));
        enrol(entry("李想", "24机电2班", BORN, 1));
        assertThat(students.find(id).orElseThrow().className()).isEqualTo("24机电2班");
        assertThat(rows("students.student")).isEqualTo(1);
    }

    @Test
    void twoDifferentLinesOfOneStudentAreRefused() {
        var lines = List.of(entry("李想", "24机电1班", BORN, 1), entry("李响", "24机电1班", BORN, 1));
        assertThatThrownBy(() -> rosters.enrol(school.id(), school.consortium(), lines, school.clerk(), NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.refusals())
                                .singleElement()
                                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(StudentsError.TWICE)));
        assertThat(rows("students.student")).isZero();
    }

    @Test
    void whoStudiesAtAnotherSchoolIsRefused() {
        enrol(entry("李想", "24机电1班", BORN, 1));
        var other = SchoolForTests.make(sql, people, "另一所示例职校");
        assertThatThrownBy(() -> other.enrolOne(rosters, "李想", BORN, 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly(StudentsError.STUDIES_ELSEWHERE));
    }

    @Test
    void anExistingTeacherGetsTheClassAndAMissingOneGetsAnAccount() {
        var teacher = SchoolForTests.person(people, "许静", Role.CLASS_TEACHER, school.id(), school.consortium());
        var id = enrol(entry("李想", "24机电1班", BORN, 1));
        assertThat(students.classTeacher(id)).contains(teacher);
        assertThat(people.holding(Role.CLASS_TEACHER, school.id())).hasSize(1);
    }

    @Test
    void anAccountThatIsThereIsTaken() {
        var person = SchoolForTests.person(people, "李想", Role.STUDENT, school.id(), school.consortium());
        var line = entry("李想", "24机电1班", BORN, 1);
        var withAccount = new Rosters.Entry(
                line.nationalNumber(),
                line.name(),
                line.idCard(),
                line.className(),
                line.teacher(),
                line.major(),
                line.level(),
                line.planName(),
                line.enteredOn(),
                line.graduatesOn(),
                line.regionCode(),
                line.phone(),
                line.guardian(),
                line.certificates(),
                Optional.of(person));
        assertThat(students.find(enrol(withAccount)).orElseThrow().person()).contains(person);
    }

    @Test
    void twoThousandFourHundredInSixSeconds() {
        var lines = new ArrayList<Rosters.Entry>();
        for (var i = 0; i < 2400; i++) {
            lines.add(entry("学生" + i, "24机电" + i / 45 + "班", BORN.plusDays(i / 4), i % 4 + 28 * (i % 4)));
        }
        var start = System.nanoTime();
        var ids = rosters.enrol(school.id(), school.consortium(), lines, school.clerk(), NOW);
        assertThat(ids).doesNotHaveDuplicates().hasSize(2400);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void othersSeeNobodyOfThisSchool() {
        var id = enrol(entry("李想", "24机电1班", BORN, 1));
        var number = students.find(id).orElseThrow().number();
        var other = SchoolForTests.make(sql, people, "另一所示例职校");
        assertThat(students.visible(other.clerkViewer(), number)).isEmpty();
        assertThat(students.visible(school.clerkViewer(), number)).isPresent();
        var teacher = students.classTeacher(id).orElseThrow();
        assertThat(students.visible(school.viewer(Role.CLASS_TEACHER, teacher))).hasSize(1);
        var stranger = SchoolForTests.person(people, "别班", Role.CLASS_TEACHER, school.id(), school.consortium());
        assertThat(students.visible(school.viewer(Role.CLASS_TEACHER, stranger)))
                .isEmpty();
        for (var role : List.of(
                Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.PLATFORM_ADMIN, Role.ENTERPRISE_CLERK)) {
            assertThat(students.visible(school.viewer(role, school.clerk().person()), number))
                    .as(role.name())
                    .isEmpty();
        }
    }
}
