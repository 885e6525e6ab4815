package org.qiao.consortium.world.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.world.plan.PlannedStudent.ConsentAnswer;

class StudentPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<PlannedStudent> STUDENTS = StudentPlan.on(TODAY);

    @Test
    void isTheSameForTheSameDay() {
        assertThat(StudentPlan.on(TODAY)).isEqualTo(STUDENTS);
    }

    @Test
    void hasTwoThousandFourHundredMostOfThemAboutToGraduate() {
        assertThat(STUDENTS).hasSize(2400);
        assertThat(STUDENTS.stream()
                        .filter(it -> it.schoolClass().entryYear() == 2024)
                        .count())
                .isBetween(1300L, 1500L);
        assertThat(STUDENTS.stream().map(PlannedStudent::studentNumber).distinct())
                .hasSize(2400);
        assertThat(STUDENTS.stream().map(PlannedStudent::phone).distinct()).hasSize(2400);
    }

    /** 996 to 999 belong to people of a hundred years: with these birth dates nobody has them. */
    @Test
    void carriesNumbersThatCannotBeAnybodys() {
        assertThat(STUDENTS).allSatisfy(it -> {
            assertThat(it.idCard().full().substring(14, 17)).isGreaterThanOrEqualTo("996");
            assertThat(it.idCard().bornOn().getYear()).isGreaterThan(2000);
            assertThat(it.idCard().isMale()).isEqualTo(it.sex() == Sex.MALE);
            assertThat(it.phone().full()).startsWith("164");
            assertThat(it.guardian().phone().full()).startsWith("164");
        });
    }

    @Test
    void asksNobodyWithoutConsentForWishes() {
        assertThat(STUDENTS)
                .filteredOn(it -> it.wish().isPresent())
                .hasSizeGreaterThan(700)
                .allMatch(it -> it.consent() == ConsentAnswer.GIVEN
                        || it.consent() == ConsentAnswer.GIVEN_AND_CONFIRMED_BY_GUARDIAN);
    }

    @Test
    void letsGuardiansConfirmForMinorsOnly() {
        assertThat(STUDENTS)
                .filteredOn(it -> it.consent() == ConsentAnswer.GIVEN_AND_CONFIRMED_BY_GUARDIAN)
                .isNotEmpty()
                .allMatch(it -> it.isMinorOn(TODAY));
    }

    @Test
    void putsTheStudentWhoSignsInIntoTheClassOfTheTeacherWhoSignsIn() {
        assertThat(STUDENTS).filteredOn(it -> it.name().equals("李想")).anySatisfy(it -> {
            assertThat(it.schoolClass().name()).isEqualTo("24机电1班");
            assertThat(it.schoolClass().teacher()).isEqualTo("许静（示例）");
            assertThat(it.isMinorOn(TODAY)).isFalse();
            assertThat(it.wish()).isPresent();
        });
    }
}
