package org.qiao.consortium.governance.colleague;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.Units.NOW;
import static org.qiao.consortium.governance.Units.TODAY;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.SelfRegistered;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ColleaguePagesTests {

    @Autowired
    ConsortiumFounding founding;

    @Autowired
    OrganizationRegister register;

    @Autowired
    Organizations organizations;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private static Founded founded;
    private static SelfRegistered firm;
    private static String url;

    @BeforeEach
    void firm() {
        if (founded == null) {
            founded = Units.found(founding);
            var clerk = new NewPerson("head", "陈立诚", Optional.empty(), Optional.of("clerk-password-1"));
            firm = register.registerItself(Units.firm("机械厂（示例）"), clerk, founded.consortium(), NOW);
            url = "/members/"
                    + organizations
                            .find(firm.organization(), TODAY)
                            .orElseThrow()
                            .number() + "/people";
        }
    }

    private MvcTestResult post(PersonId who, Role role, String to, String... fields) {
        var request = mvc.post().uri(to).with(as(context, who, role)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult add(String userName, Role role) {
        return post(firm.clerk(), Role.ENTERPRISE_CLERK, url, "name", "新同事", "userName", userName, "role", role.name());
    }

    private PersonId personOf(String userName) {
        return colleagues.byUserName(userName).orElseThrow();
    }

    @Test
    void aColleagueActivatesByTheCodeAndSignsIn() {
        var added = add("helper", Role.ENTERPRISE_CLERK);
        assertThat(added).hasStatus3xxRedirection();
        var code = (String) added.getMvcResult().getFlashMap().get("activationCode");
        assertThat(code).hasSize(10);
        assertThat(activate(code.substring(0, 5) + "-" + code.substring(5).toLowerCase(java.util.Locale.ROOT)))
                .hasRedirectedUrl("/workbench");
        assertThat(activate(code)).as("a code is used once").hasStatus(422);
    }

    private MvcTestResult activate(String code) {
        return mvc.post()
                .uri("/activation")
                .with(csrf())
                .param("code", code)
                .param("password", "helper-password-1")
                .param("passwordAgain", "helper-password-1")
                .exchange();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ENTERPRISE_CLERK", mode = EnumSource.Mode.EXCLUDE)
    void aFirmGivesNoOtherRole(Role role) {
        assertThat(add("other-" + role.ordinal(), role)).hasStatus(422);
        assertThat(colleagues.byUserName("other-" + role.ordinal())).isEmpty();
    }

    @Test
    void whoWasRevokedIsGoneAtOnce() {
        add("leaver", Role.ENTERPRISE_CLERK);
        var leaver = personOf("leaver");
        var session = as(context, leaver, Role.ENTERPRISE_CLERK);
        assertThat(mvc.get().uri("/workbench").with(session)).hasStatus(200);
        var to = url + "/" + leaver + "/revocation";
        assertThat(post(firm.clerk(), Role.ENTERPRISE_CLERK, to, "role", "ENTERPRISE_CLERK"))
                .as("nobody is sent away without a reason")
                .hasStatus(422);
        assertThat(mvc.get().uri(to + "?role=ENTERPRISE_CLERK").with(as(context, firm.clerk(), Role.ENTERPRISE_CLERK)))
                .hasStatus(200);
        assertThat(post(firm.clerk(), Role.ENTERPRISE_CLERK, to, "role", "ENTERPRISE_CLERK", "reason", "已调离"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/workbench").with(session)).hasStatus3xxRedirection();
    }

    @Test
    void nobodyRevokesOneself() {
        var to = url + "/" + firm.clerk() + "/revocation";
        assertThat(post(firm.clerk(), Role.ENTERPRISE_CLERK, to, "role", "ENTERPRISE_CLERK", "reason", "已调离"))
                .hasStatus(422);
    }

    @Test
    void whoHasARoleElsewhereGetsNoCodeHere() {
        add("two-hats", Role.ENTERPRISE_CLERK);
        var person = personOf("two-hats");
        people.grant(person, Role.PLATFORM_ADMIN, founded.secretariat(), founded.consortium(), NOW);
        assertThat(post(firm.clerk(), Role.ENTERPRISE_CLERK, url + "/" + person + "/activation-code"))
                .hasStatus(422);
    }

    @Test
    void aPersonOfAnotherUnitIsNotThere() {
        var to = url + "/" + founded.administrator() + "/activation-code";
        assertThat(post(firm.clerk(), Role.ENTERPRISE_CLERK, to)).hasStatus(404);
    }

    @Test
    void theAdministratorFindsPeopleAndClosesAnAccount() throws Exception {
        add("temporary", Role.ENTERPRISE_CLERK);
        var person = personOf("temporary");
        var admin = as(context, founded.administrator(), Role.PLATFORM_ADMIN);
        var list = mvc.get().uri("/people?words=temporary").with(admin).exchange();
        assertThat(Jsoup.parse(list.getResponse().getContentAsString())
                        .select("#list td.q-main")
                        .eachText())
                .containsExactly("新同事");
        assertThat(mvc.get().uri("/people/" + person).with(admin)).hasStatus(200);
        var closing = "/people/" + person + "/closing";
        var asked = post(founded.administrator(), Role.PLATFORM_ADMIN, closing);
        assertThat(asked).hasStatus(422);
        assertThat(Jsoup.parse(asked.getResponse().getContentAsString())
                        .selectFirst("textarea[name=reason]")
                        .attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(post(founded.administrator(), Role.PLATFORM_ADMIN, closing, "reason", "已调离"))
                .hasStatus3xxRedirection();
        assertThat(colleagues.byUserName("temporary")).isEmpty();
        assertThat(post(
                        founded.administrator(),
                        Role.PLATFORM_ADMIN,
                        "/people/" + founded.administrator() + "/closing",
                        "reason",
                        "已调离"))
                .hasStatus(422);
    }

    @Test
    void onlyTheAdministratorSeesAllPeople() {
        assertThat(mvc.get().uri("/people").with(as(context, firm.clerk(), Role.ENTERPRISE_CLERK)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/people").with(as(context, founded.administrator(), Role.SECRETARIAT)))
                .hasStatus(403);
    }

    @Test
    void thePasswordIsChangedByWhoKnowsTheOldOne() throws Exception {
        var wrong = post(
                firm.clerk(),
                Role.ENTERPRISE_CLERK,
                "/account/password",
                "oldPassword",
                "not-it",
                "newPassword",
                "another-password-2",
                "passwordAgain",
                "another-password-2");
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .selectFirst("input[name=oldPassword]")
                        .attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(post(
                        firm.clerk(),
                        Role.ENTERPRISE_CLERK,
                        "/account/password",
                        "oldPassword",
                        "clerk-password-1",
                        "newPassword",
                        "another-password-2",
                        "passwordAgain",
                        "another-password-2"))
                .hasRedirectedUrl("/account");
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("userName", "head")
                        .param("password", "another-password-2"))
                .hasRedirectedUrl("/workbench");
    }
}
