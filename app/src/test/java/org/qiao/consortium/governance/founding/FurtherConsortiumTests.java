package org.qiao.consortium.governance.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.qiao.consortium.testing.Town.NOW;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.identity.Accounts;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A city consortium beside the district's: founded by the administrator, at work by itself, joined by a unit of the district. */
@PlatformTest
@Import(Town.class)
class FurtherConsortiumTests {

    @Autowired
    Town town;

    @Autowired
    OrganizationRegister register;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private static int serial;
    private Viewer admin = Viewer.visitor(new ConsortiumId(new java.util.UUID(0, 0)));
    private String park = "";

    @BeforeEach
    void aDistrict() {
        serial++;
        var secretary = town.secretary();
        admin = town.person("管理员" + serial, Role.PLATFORM_ADMIN, secretary.organization());
        var unit = register.register(
                Particulars.of("示例园区" + serial, "", OrganizationKind.PARK, "620702"), secretary.actor(), NOW);
        park = organizations.find(unit, Town.TODAY).orElseThrow().number();
    }

    private MvcTestResult post(String url, Viewer viewer, Map<String, String> fields) {
        var request = mvc.post()
                .uri(url)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .with(csrf());
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult get(String url, Viewer viewer) {
        return mvc.get()
                .uri(url)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private Map<String, String> city(String name) {
        return Map.of(
                "consortium",
                name,
                "level",
                "CITY",
                "region",
                "620700",
                "park",
                park,
                "basis",
                "示例发〔2026〕1号",
                "unit",
                name + "秘书处",
                "person",
                "郑示例",
                "userName",
                "city" + serial);
    }

    /** Founds it by the page and lets its secretary set a password. */
    private Viewer secretaryOf(String name) {
        var answer = post("/consortiums", admin, city(name));
        assertThat(answer).hasStatus3xxRedirection();
        var code = String.valueOf(answer.getMvcResult().getFlashMap().get("activationCode"));
        PersonId person = accounts.activate(code, "qiao-2026-city", NOW);
        var grant = grants.of(person).getFirst();
        return new Viewer(
                Optional.of(grant.role()), person, "郑示例", grant.organization(), name + "秘书处", grant.consortium());
    }

    @Test
    void theNewSecretariatWorksAndItsParkIsTheCarrier() throws Exception {
        var secretary = secretaryOf("示例市产教联合体" + serial);
        assertThat(secretary.role()).contains(Role.SECRETARIAT);
        assertThat(secretary.consortium()).isNotEqualTo(town.consortium());
        assertThat(page(get("/members/" + park, secretary)).text()).contains("承载园区");
        assertThat(page(get("/council", secretary)).text()).contains("还没有设立理事会").doesNotContain("还没有承载园区");
        assertThat(get("/members/new", secretary)).hasStatusOk();
        assertThat(get("/consortiums/new", secretary)).hasStatus(403);
    }

    @Test
    void itSeesNoUnitOfTheOtherUntilThatUnitAsksToJoin() throws Exception {
        var secretary = secretaryOf("示例市联合体" + serial);
        var school = town.school("两边的学校" + serial + "（示例）");
        var number = organizations.find(school.id(), Town.TODAY).orElseThrow().number();
        register.apply(school.id(), town.consortium(), town.secretary().actor(), NOW);
        for (var url : List.of(
                "/members/" + number,
                "/members/" + number + "/edit",
                "/members/" + number + "/people",
                "/members/" + number + "/membership/admission",
                "/members/" + number + "/verification")) {
            assertThat(get(url, secretary)).as(url).hasStatus(404);
        }
        assertThat(post("/members/" + number + "/membership/application", secretary, Map.of()))
                .hasStatus(404);
        assertThat(get("/members", secretary)).bodyText().doesNotContain(school.name());

        var asked = Map.of("consortium", secretary.consortium().value().toString());
        assertThat(post("/members/" + number + "/membership/application", school.clerk(), asked))
                .hasStatus3xxRedirection();
        assertThat(get("/members", secretary)).bodyText().contains(school.name());
        assertThat(post("/members/" + number + "/membership/review", secretary, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/members/" + number + "/membership/admission",
                        secretary,
                        Map.of("decidedOn", Town.TODAY.toString(), "basis", "示例市理事会决议")))
                .hasStatus3xxRedirection();
        assertThat(grants.of(school.clerk().person()).stream().map(Grants.Grant::consortium))
                .containsExactlyInAnyOrder(town.consortium(), secretary.consortium());
        assertThat(page(get("/account", school.clerk())).text()).contains("示例市联合体" + serial, "示例联合体");
    }

    @Test
    void theDistrictIsPutUnderTheCityAndEachSeesTheOther() throws Exception {
        var secretary = secretaryOf("上级联合体" + serial);
        assertThat(page(get("/consortiums", secretary)).text()).doesNotContain("示例联合体");
        var district = "/consortiums/" + town.consortium().value();
        assertThat(get(district, secretary)).hasStatus(404);
        assertThat(post(
                        district + "/parent",
                        admin,
                        Map.of("parent", secretary.consortium().value().toString())))
                .hasStatus3xxRedirection();
        assertThat(page(get("/consortiums", secretary)).text()).contains("示例联合体");
        assertThat(page(get("/consortiums", town.secretary())).text()).contains("上级联合体" + serial);
        assertThat(page(get(district, secretary)).select("form[action$=/parent]"))
                .isEmpty();
        assertThat(get("/exports/consortiums?format=csv", secretary)).hasStatusOk();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsStored() throws Exception {
        var before = page(get("/consortiums", admin)).select("tbody tr").size();
        var answer = post(
                "/consortiums",
                admin,
                Map.of("consortium", "示例联合体", "level", "CITY", "region", "620702", "unit", "", "userName", "x"));
        assertThat(answer).hasStatus(422);
        var errors = Jsoup.parse(answer.getResponse().getContentAsString())
                .select(".q-errors")
                .text();
        assertThat(errors).contains("已有同名的联合体", "市级选市、州", "批准成立的文件", "秘书处所在单位", "姓名");
        assertThat(page(get("/consortiums", admin)).select("tbody tr")).hasSize(before);
    }
}
