package org.qiao.consortium.exchange.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.SchoolForTests;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class OfferListTests {

    @Autowired
    Rosters rosters;

    @Autowired
    Students students;

    @Autowired
    Consents consents;

    @Autowired
    Offers offers;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private SchoolForTests school;
    private StudentView student;
    private final LocalDate today = TestClock.today();

    @BeforeEach
    void aStudentWithAnOpenOffer() {
        sql.execute("truncate students.student, students.school_class cascade");
        school = SchoolForTests.make(sql, people, "示例职校");
        student = students.find(school.enrolOne(rosters, "李想想", today.minusYears(17), 1))
                .orElseThrow();
        consents.give(student.id(), EnumSet.of(Purpose.MATCHING), self(), TestClock.now());
        var wish = new Offers.Wish(
                student.id(),
                List.of(new OccupationCode("6-31-01-02")),
                List.of("620702"),
                Optional.of(new BigDecimal("3500")),
                today.plusMonths(8),
                Set.of(),
                "");
        offers.enter(school.consortium(), List.of(wish), school.clerk(), TestClock.now());
    }

    private Actor self() {
        return new Actor(student.person().orElseThrow(), "李想想", Role.STUDENT, school.id());
    }

    private String list(PersonId person, Role role) throws Exception {
        var result = mvc.get()
                .uri("/exchange/offers")
                .with(as(context, person, role))
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString()).text();
    }

    @Test
    void theSchoolReadsTheOffersOfItsStudentsMasked() throws Exception {
        assertThat(list(school.clerk().person(), Role.SCHOOL_CLERK))
                .contains("李**", "机修钳工", "甘州区", "3,500", "代录")
                .doesNotContain("李想想");
        var other = SchoolForTests.make(sql, people, "另一所示例职校");
        assertThat(list(other.clerk().person(), Role.SCHOOL_CLERK)).doesNotContain("李**");
    }

    @Test
    void consentWithdrawnHidesItAtOnceAndPausesIt() {
        assertThat(offers.open(school.consortium(), today)).hasSize(1);
        consents.withdraw(student.id(), EnumSet.of(Purpose.MATCHING), self(), TestClock.now());
        assertThat(offers.open(school.consortium(), today)).isEmpty();
        Awaitility.await().until(() -> offers.openOf(student.id()).isEmpty());
    }
}
