package org.qiao.consortium.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.DEED;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.qiao.consortium.testing.Town.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One person who works for two firms and a school: sees and does as the one, and not as the others at the same time. */
@PlatformTest
@Import(Town.class)
class SeveralOrganizationsTests {

    private static final String PASSWORD = "first-password-1";

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    private static int serial;
    private Unit first;
    private Unit second;
    private Unit school;
    private NeedId firstDraft;
    private PersonId person;
    private String userName;

    @BeforeEach
    void somebodyWithThreeOffices() {
        var n = ++serial;
        first = town.employer("头一家" + n + "（示例）");
        second = town.employer("第二家" + n + "（示例）");
        school = town.school("某学校" + n + "（示例）");
        firstDraft = town.draft(first, "头一家的草稿" + n, 1);
        town.draft(second, "第二家的草稿" + n, 1);
        userName = "several" + n;
        person = people.create(
                new People.NewPerson(userName, "马兼任", Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
        people.grant(person, Role.ENTERPRISE_CLERK, first.id(), town.consortium(), TestClock.now());
        people.grant(person, Role.ENTERPRISE_CLERK, second.id(), town.consortium(), TestClock.now());
        people.grant(person, Role.SCHOOL_CLERK, school.id(), town.consortium(), TestClock.now());
    }

    private Cookie signIn() {
        var answer = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("userName", userName)
                .param("password", PASSWORD)
                .exchange();
        return sessionOf(answer).orElseThrow();
    }

    private static Optional<Cookie> sessionOf(MvcTestResult answer) {
        return Optional.ofNullable(answer.getResponse().getCookie("SESSION"));
    }

    private Document open(Cookie session, String url) {
        var answer = mvc.get().uri(url).cookie(session).exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private Cookie actFor(Cookie session, Unit unit) {
        var row = open(session, "/account").select("main tbody tr").stream()
                .filter(it -> it.text().contains(unit.name()))
                .findFirst()
                .orElseThrow();
        var form = Objects.requireNonNull(row.selectFirst("form"), "already acting for " + unit.name());
        var answer =
                mvc.post().uri(form.attr("action")).cookie(session).with(csrf()).exchange();
        return sessionOf(answer).orElse(session);
    }

    private static String who(Document page) {
        return page.select("details.q-person > summary").text();
    }

    @Test
    void seesTheWorkOfTheUnitActedForOnly() {
        var session = actFor(signIn(), first);
        var list = open(session, "/exchange/needs").select("main").text();
        assertThat(list).contains("头一家的草稿").doesNotContain("第二家的草稿");
        session = actFor(session, second);
        list = open(session, "/exchange/needs").select("main").text();
        assertThat(list).contains("第二家的草稿").doesNotContain("头一家的草稿");
        assertThat(mvc.get().uri("/exchange/needs/" + town.numberOf(firstDraft)).cookie(session))
                .hasStatus(404);
    }

    @Test
    void mayDoWhatTheRoleMayInThatUnitOnly() {
        var session = actFor(signIn(), second);
        assertThat(mvc.get().uri("/students/roster").cookie(session)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/exchange/needs/" + town.numberOf(firstDraft) + "/submission")
                        .cookie(session)
                        .with(csrf()))
                .hasStatus(404);
        session = actFor(session, school);
        assertThat(mvc.get().uri("/students/roster").cookie(session)).hasStatusOk();
        assertThat(mvc.get().uri("/exchange/needs/new").cookie(session)).hasStatus(403);
    }

    @Test
    void theTrailSaysForWhichUnitSomethingWasDone() {
        var session = actFor(signIn(), second);
        session = actFor(session, first);
        var number = town.numberOf(firstDraft);
        assertThat(mvc.post()
                        .uri("/exchange/needs/" + number + "/submission")
                        .cookie(session)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(sql.select(DEED.ORGANIZATION_NAME)
                        .from(DEED)
                        .where(DEED.PERSON_ID.eq(person.value()), DEED.WHAT.eq("exchange.need.submitted"))
                        .fetch(it -> it.value1()))
                .containsExactly(first.name());
    }

    @Test
    void goesOnInTheRoleLastUsedAndInTwoBrowsersInTwo() {
        actFor(signIn(), second);
        var here = signIn();
        assertThat(who(open(here, "/workbench"))).contains(second.name());
        var there = actFor(signIn(), school);
        assertThat(who(open(there, "/workbench"))).contains(school.name());
        assertThat(who(open(here, "/workbench"))).contains(second.name());
    }

    @Test
    void aRoleTakenBackEndsThatOfficeAndNotTheOthers() {
        var session = actFor(signIn(), second);
        people.revoke(person, Role.ENTERPRISE_CLERK, second.id(), town.consortium(), TestClock.now());
        assertThat(mvc.get().uri("/workbench").cookie(session)).hasStatus3xxRedirection();
        var again = open(signIn(), "/account").select("main").text();
        assertThat(again).contains(first.name(), school.name()).doesNotContain(second.name());
        assertThat(List.of(first, school)).allSatisfy(it -> assertThat(again).contains(it.name()));
    }
}
