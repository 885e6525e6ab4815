package org.qiao.consortium.students.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiao.consortium.students.SchoolForTests.NOW;
import static org.qiao.consortium.students.SchoolForTests.TODAY;
import static org.qiao.consortium.students.Students.Purpose.CONTACT;
import static org.qiao.consortium.students.Students.Purpose.LISTING;
import static org.qiao.consortium.students.Students.Purpose.MATCHING;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.SchoolForTests;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ConsentTests {

    private static final LocalDate SEVENTEEN = TODAY.minusYears(17);
    private static final LocalDate ALMOST_FOURTEEN = TODAY.minusYears(14).plusDays(1);

    @Autowired
    Rosters rosters;

    @Autowired
    Consents consents;

    @Autowired
    Students students;

    @Autowired
    StandingConsents standing;

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

    private Actor self(StudentId id) {
        var student = students.find(id).orElseThrow();
        return new Actor(student.person().orElseThrow(), "李想", Role.STUDENT, school.id());
    }

    @Test
    void nobodyHasConsentedUnasked() {
        school.enrolOne(rosters, "李想", SEVENTEEN, 1);
        assertThat(students.consenting(MATCHING, TODAY)).isEmpty();
    }

    @Test
    void eachPurposeStandsByItself() {
        var id = school.enrolOne(rosters, "李想", SEVENTEEN, 1);
        consents.give(id, EnumSet.of(MATCHING), self(id), NOW);
        assertThat(students.consenting(MATCHING, TODAY))
                .extracting(it -> it.id())
                .containsExactly(id);
        assertThat(students.hasConsented(id, LISTING, TODAY)).isFalse();
        assertThat(students.hasConsented(id, CONTACT, TODAY)).isFalse();
    }

    @Test
    void whatIsWithdrawnVanishes() {
        var id = school.enrolOne(rosters, "李想", SEVENTEEN, 1);
        consents.give(id, EnumSet.of(MATCHING, LISTING), self(id), NOW);
        consents.withdraw(id, EnumSet.of(MATCHING), self(id), NOW.plusSeconds(60));
        assertThat(students.consenting(MATCHING, TODAY)).isEmpty();
        assertThat(students.consenting(LISTING, TODAY)).hasSize(1);
        assertThat(standing.of(id, TODAY))
                .filteredOn(it -> it.purpose() == MATCHING)
                .allSatisfy(it -> {
                    assertThat(it.withdrawnAt()).isPresent();
                    assertThat(it.stands()).isFalse();
                });
        consents.give(id, EnumSet.of(MATCHING), self(id), NOW.plusSeconds(120));
        assertThat(students.consenting(MATCHING, TODAY)).hasSize(1);
    }

    @Test
    void aNoticeThatAsksAgainEndsWhatWasGivenBefore() {
        var id = school.enrolOne(rosters, "李想", SEVENTEEN, 1);
        consents.give(id, EnumSet.of(MATCHING), self(id), NOW);
        sql.execute(
                "insert into students.notice select purpose, 2, receiver, kinds, text, period, true, date '2026-12-01'"
                        + " from students.notice where purpose = 'MATCHING' and version = 1");
        try {
            assertThat(students.hasConsented(id, MATCHING, LocalDate.of(2026, 11, 30)))
                    .isTrue();
            assertThat(students.hasConsented(id, MATCHING, LocalDate.of(2026, 12, 1)))
                    .isFalse();
            consents.give(id, EnumSet.of(MATCHING), self(id), NOW.plusSeconds(10 * 86_400));
            assertThat(students.hasConsented(id, MATCHING, LocalDate.of(2026, 12, 2)))
                    .isTrue();
        } finally {
            sql.execute("delete from students.consent where notice_version = 2");
            sql.execute("delete from students.notice where version = 2");
        }
    }

    @Test
    void underFourteenTheGuardianComesFirst() {
        var id = school.enrolOne(rosters, "李想", ALMOST_FOURTEEN, 1);
        assertThatThrownBy(() -> consents.give(id, EnumSet.of(MATCHING), self(id), NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.refusals())
                                .singleElement()
                                .satisfies(
                                        refusal -> assertThat(refusal.code()).isEqualTo(StudentsError.GUARDIAN_FIRST)));
        consents.recordPapers(
                List.of(new Consents.Paper(id, EnumSet.of(MATCHING), true, "教务处 2 号柜")), school.clerk(), NOW);
        assertThat(students.consenting(MATCHING, TODAY)).hasSize(1);
        assertThat(students.guardianConfirmed(id, TODAY)).isTrue();
    }

    @Test
    void onTheFourteenthBirthdayTheStudentDecides() {
        var id = school.enrolOne(rosters, "李想", TODAY.minusYears(14), 1);
        consents.give(id, EnumSet.of(MATCHING), self(id), NOW);
        assertThat(students.consenting(MATCHING, TODAY)).hasSize(1);
        assertThat(students.guardianConfirmed(id, TODAY)).isFalse();
    }

    @Test
    void nothingChosenIsRefused() {
        var id = school.enrolOne(rosters, "李想", SEVENTEEN, 1);
        assertThatThrownBy(() -> consents.give(id, Set.of(), self(id), NOW)).isInstanceOf(Refused.class);
    }
}
