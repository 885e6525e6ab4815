package org.qiao.consortium.exchange.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.Town.NOW;
import static org.qiao.consortium.testing.Town.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.SignInAs;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Many students at once get what each of them would get alone. */
@PlatformTest
@Import(Town.class)
class ProposeToAllTests {

    @Autowired
    Town town;

    @Autowired
    ProposeToAll all;

    @Autowired
    ProposeMatches one;

    @Autowired
    Students students;

    @Autowired
    Matches matches;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Town.Unit employer;
    private Town.Unit school;
    private Town.Pupil first;
    private Town.Pupil second;
    private NeedId turner;

    @BeforeEach
    void people() {
        employer = town.employer("示例批量机械" + System.nanoTime());
        school = town.school("示例批量职校" + System.nanoTime());
        first = town.student(school, "李想", LocalDate.parse("2008-01-15"));
        second = town.student(school, "王晨", LocalDate.parse("2008-03-01"));
        turner = town.post(employer, "数控车工", 2);
        town.post(employer, "焊工", 1);
    }

    private List<ProposeToAll.Proposed> proposed(int rows) {
        return transaction.execute(status -> all.each(students.visible(school.clerk()), town.consortium(), TODAY, rows)
                .toList());
    }

    @Test
    void eachGetsWhatWouldBeProposedToThemAlone() {
        matches.open(turner, first.id(), Side.STUDENT, first.viewer().actor(), NOW);

        var proposed = proposed(20);

        assertThat(proposed).extracting(it -> it.student().id()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(proposed)
                .allSatisfy(it -> assertThat(it.posts())
                        .isNotEmpty()
                        .isEqualTo(one.forStudent(it.student(), town.consortium(), TODAY)));
        assertThat(proposed)
                .filteredOn(it -> it.student().id().equals(first.id()))
                .allSatisfy(it -> assertThat(it.posts())
                        .noneMatch(post -> post.need().id().equals(turner)));
    }

    @Test
    void postsOfWhoIsNotVerifiedGiveWayToTheNextBest() {
        var other = town.employer("示例未核验" + System.nanoTime());
        for (var i = 0; i < 14; i++) {
            town.post(other, "数控车工", 1);
        }
        town.post(employer, "数控车工学徒", 1);
        sql.sql("update governance.verification set valid_until = date '2026-11-21' where organization_id = ?")
                .param(other.id().value())
                .update();

        assertThat(proposed(3))
                .allSatisfy(it -> assertThat(it.posts())
                        .hasSize(3)
                        .noneMatch(post -> post.need().employer().equals(other.id()))
                        .isEqualTo(one.forStudent(it.student(), town.consortium(), TODAY)
                                .subList(0, 3)));
    }

    @Test
    void whoTurnedItOffIsLeftOut() {
        sql.sql("update exchange.offer set recommended = false where student_id = ?")
                .param(second.id().value())
                .update();
        assertThat(proposed(5)).extracting(it -> it.student().id()).containsExactly(first.id());
    }

    @Test
    void aSchoolTakesItAwayForItsOwnStudentsAlone() throws Exception {
        var elsewhere = town.school("示例外校" + System.nanoTime());
        var foreign = town.student(elsewhere, "赵远", LocalDate.parse("2008-05-05"));
        var numbers = List.of(numberOf(first), numberOf(second));

        var answer = mvc.get()
                .uri("/exports/proposals?format=csv")
                .with(SignInAs.as(context, school.clerk().person(), Role.SCHOOL_CLERK))
                .exchange();

        assertThat(answer).hasStatusOk();
        var file = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        assertThat(file).contains(numbers).contains("数控车工", "名次").doesNotContain(numberOf(foreign), "李想", "王晨");
        assertThat(mvc.get()
                        .uri("/exports/proposals?format=csv")
                        .with(SignInAs.as(context, employer.clerk().person(), Role.ENTERPRISE_CLERK)))
                .hasStatus(403);
    }

    @Test
    void forWhomThereIsNothingStandsInTheFile() throws Exception {
        sql.sql("update exchange.need set status = 'CLOSED'").update();
        var answer = mvc.get()
                .uri("/exports/proposals?format=csv")
                .with(SignInAs.as(context, school.clerk().person(), Role.SCHOOL_CLERK))
                .exchange();
        assertThat(new String(answer.getResponse().getContentAsByteArray(), UTF_8))
                .contains(numberOf(first), "暂无合适岗位");
    }

    private String numberOf(Town.Pupil pupil) {
        return students.find(pupil.id()).orElseThrow().number();
    }
}
