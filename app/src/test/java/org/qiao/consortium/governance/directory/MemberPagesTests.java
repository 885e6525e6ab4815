package org.qiao.consortium.governance.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.Units.NOW;
import static org.qiao.consortium.governance.Units.TODAY;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.SelfRegistered;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class MemberPagesTests {

    @Autowired
    ConsortiumFounding founding;

    @Autowired
    OrganizationRegister register;

    @Autowired
    EmployerVerification verification;

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private static Founded founded;
    private static SelfRegistered own;
    private static SelfRegistered foreign;
    private static OrganizationId member;

    @BeforeEach
    void units() {
        if (founded == null) {
            founded = Units.found(founding);
            own = registered("本单位（示例）", "own-clerk");
            foreign = registered("别家（示例）", "foreign-clerk");
            var office = Units.secretariat(founded);
            member = register.register(Units.firm("正式成员（示例）"), office, NOW);
            register.apply(member, founded.consortium(), office, NOW);
            register.takeUpForReview(member, founded.consortium(), office, NOW);
            register.admit(member, founded.consortium(), TODAY, "理事会第一次会议", office, NOW);
        }
    }

    private SelfRegistered registered(String name, String clerk) {
        var person = new NewPerson(clerk, "苏文远", Optional.empty(), Optional.of("clerk-password-1"));
        return register.registerItself(Units.firm(name), person, founded.consortium(), NOW);
    }

    private String url(OrganizationId unit) {
        return "/members/" + organizations.find(unit, TODAY).orElseThrow().number();
    }

    private MvcTestResult get(PersonId who, Role role, String url) {
        return mvc.get().uri(url).with(as(context, who, role)).exchange();
    }

    private MvcTestResult post(PersonId who, Role role, String url, String... fields) {
        var request = mvc.post().uri(url).with(as(context, who, role)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void theOfficeSeesAllUnitsAFirmSeesMembersAndItself() throws Exception {
        assertThat(page(get(founded.administrator(), Role.SECRETARIAT, "/members"))
                        .select("#list td.q-main")
                        .eachText())
                .contains("本单位（示例）", "别家（示例）", "正式成员（示例）");
        assertThat(page(get(own.clerk(), Role.ENTERPRISE_CLERK, "/members"))
                        .select("#list td.q-main")
                        .eachText())
                .contains("本单位（示例）", "正式成员（示例）")
                .doesNotContain("别家（示例）");
    }

    @Test
    void theOfficeFindsWhoWaitsForVerification() throws Exception {
        var found = page(get(founded.administrator(), Role.SECRETARIAT, "/members?verification=ASKED&words=别家"));
        assertThat(found.select("#list td.q-main").eachText()).containsExactly("别家（示例）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/people"})
    void aForeignUnitIsNotThere(String below) {
        assertThat(get(own.clerk(), Role.ENTERPRISE_CLERK, url(foreign.organization()) + below))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/people", "/membership/application", "/verification/request"})
    void nothingIsDoneToAForeignUnit(String deed) {
        assertThat(post(own.clerk(), Role.ENTERPRISE_CLERK, url(foreign.organization()) + deed, "name", "改名"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/people"})
    void aMembersPageIsReadAndNotChangedByOthers(String below) {
        assertThat(get(own.clerk(), Role.ENTERPRISE_CLERK, url(member))).hasStatus(200);
        assertThat(get(own.clerk(), Role.ENTERPRISE_CLERK, url(member) + below)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/membership/review", "/membership/admission", "/membership/refusal", "/membership/exit",
                "/membership/standing", "/verification", "/verification/refusal", "/verification/withdrawal",
                "/contact-view"
            })
    void aFirmDoesNotDecideAboutItself(String deed) {
        assertThat(post(own.clerk(), Role.ENTERPRISE_CLERK, url(own.organization()) + deed, "reason", "x"))
                .hasStatus(403);
    }

    @Test
    void theOwnContactIsWholeForTheClerkAndMaskedForTheOffice() throws Exception {
        assertThat(page(get(own.clerk(), Role.ENTERPRISE_CLERK, url(own.organization())))
                        .select(".q-facts")
                        .text())
                .contains("陈立诚 16400001001");
        assertThat(page(get(founded.administrator(), Role.SECRETARIAT, url(own.organization())))
                        .select("main")
                        .text())
                .contains("陈** 164****1001")
                .doesNotContain("16400001001");
    }

    @Test
    void whoeverLooksAtTheNumberLeavesATrace() throws Exception {
        assertThat(post(founded.administrator(), Role.SECRETARIAT, url(foreign.organization()) + "/contact-view"))
                .hasStatus3xxRedirection();
        assertThat(page(get(founded.administrator(), Role.SECRETARIAT, url(foreign.organization())))
                        .select(".q-deeds")
                        .text())
                .contains("查看联系电话");
    }

    @Test
    void thePublicSeesMembersAndNoPerson() throws Exception {
        var number = organizations.find(member, TODAY).orElseThrow().number();
        var entry = mvc.get().uri("/directory/" + number).exchange();
        assertThat(entry).hasStatus(200);
        assertThat(page(entry).text()).contains("正式成员（示例）").doesNotContain("陈", "16400001001", "周敏");
        var hidden = organizations.find(own.organization(), TODAY).orElseThrow().number();
        assertThat(mvc.get().uri("/directory/" + hidden)).hasStatus(404);
        assertThat(page(mvc.get().uri("/directory").exchange())
                        .select("#list td.q-main")
                        .eachText())
                .contains("正式成员（示例）")
                .doesNotContain("本单位（示例）", "别家（示例）");
    }

    @Test
    void aRefusedVerificationAnswersWithEveryReasonBesideItsField() throws Exception {
        var refused = post(
                founded.administrator(),
                Role.SECRETARIAT,
                url(own.organization()) + "/verification",
                "licenceNumber",
                "",
                "licenceSeenOn",
                TODAY.toString(),
                "creditStanding",
                "ABNORMAL",
                "creditCheckedOn",
                TODAY.toString(),
                "creditSource",
                "信用中国",
                "calledOn",
                TODAY.toString(),
                "calledWhom",
                "陈立诚",
                "callResult",
                "CONFIRMED");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).selectFirst("input[name=licenceNumber]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page(refused).select("main").text()).contains("列入经营异常名录");
    }

    @Test
    void theOfficeVerifiesAndTheFirmReadsIt() throws Exception {
        var unit = registered("待核（示例）", "c" + UUID.randomUUID().toString().substring(0, 8));
        var done = post(
                founded.administrator(),
                Role.SECRETARIAT,
                url(unit.organization()) + "/verification",
                "licenceNumber",
                "91620702MAY000017Q",
                "licenceSeenOn",
                TODAY.toString(),
                "creditStanding",
                "CLEAR",
                "creditCheckedOn",
                TODAY.toString(),
                "creditSource",
                "信用中国",
                "calledOn",
                TODAY.toString(),
                "calledWhom",
                "陈立诚",
                "callResult",
                "CONFIRMED");
        assertThat(done).hasStatus3xxRedirection();
        assertThat(page(get(unit.clerk(), Role.ENTERPRISE_CLERK, url(unit.organization())))
                        .select("h1, .q-title-status")
                        .text())
                .contains("已核验");
    }

    @Test
    void leavingWithoutAReasonIsRefusedBesideTheReason() throws Exception {
        var refused =
                post(founded.administrator(), Role.SECRETARIAT, url(member) + "/membership/exit", "exitedReason", " ");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("details[open] textarea[aria-invalid=true]"))
                .hasSize(1);
    }

    @Test
    void theListGoesOutAsAWorkbookWithoutContacts() throws Exception {
        var csv = get(founded.administrator(), Role.SECRETARIAT, "/exports/members?format=csv&words=正式成员");
        assertThat(csv).hasStatus(200);
        assertThat(new String(csv.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("正式成员（示例）")
                .doesNotContain("别家", "陈立诚");
        assertThat(get(own.clerk(), Role.ENTERPRISE_CLERK, "/exports/members?format=csv"))
                .hasStatus(403);
    }

    @Test
    void theWorkbenchTellsTheOfficeWhoWaitsAndTheFirmWhatIsMissing() throws Exception {
        assertThat(page(get(founded.administrator(), Role.SECRETARIAT, "/workbench"))
                        .text())
                .contains("家新登记单位待核验");
        assertThat(page(get(own.clerk(), Role.ENTERPRISE_CLERK, "/workbench")).text())
                .contains("本单位正在等待秘书处核验");
    }
}
