package org.qiao.consortium.governance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A plan of this year that was handed out, and people of a bureau, a firm and the office of the leading group. */
public class PlanDesk {

    @Autowired
    Town town;

    @Autowired
    OrganizationRegister register;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Viewer bureau = Viewer.visitor(new org.qiao.consortium.shared.ConsortiumId(new java.util.UUID(0, 0)));
    private Viewer firm = bureau;
    private Viewer office = bureau;
    private String plan = "";

    /** Once for each database. */
    public void open() {
        if (plan.isEmpty() || !bureau.consortium().equals(town.consortium())) {
            var id = register.register(
                    Particulars.of("牵头局（示例）", "牵头局", OrganizationKind.GOVERNMENT, "620702"),
                    town.secretary().actor(),
                    Town.NOW);
            bureau = town.person("牵头局经办", Role.DEPARTMENT, id);
            firm = town.employer("参与企业（示例）").clerk();
            office = town.person("办公室经办", Role.LEADING_OFFICE, id);
            plan = redirectOf(post("/plans", secretary(), Map.of("year", "2026", "title", "2026年度计划")));
            add("下达时就有的任务", Map.of());
            post(plan + "/issue", secretary(), Map.of("basis", "理事会第一次会议决议"));
        }
    }

    public Viewer secretary() {
        return town.secretary();
    }

    public Viewer bureau() {
        return bureau;
    }

    public Viewer firm() {
        return firm;
    }

    public Viewer office() {
        return office;
    }

    public String plan() {
        return plan;
    }

    /** @return address of a task that the bureau leads and the firm supports */
    public String add(String title, Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "title", title,
                "lead", "牵头局",
                "supports", "参与企业（示例）",
                "startsOn", "2026-01-01",
                "dueOn", "2026-12-31"));
        fields.putAll(changed);
        return redirectOf(post(plan + "/tasks", secretary(), fields));
    }

    public RequestPostProcessor by(Viewer viewer) {
        return as(context, viewer.person(), viewer.role().orElseThrow());
    }

    public MvcTestResult post(String url, Viewer viewer, Map<String, String> fields) {
        var request = mvc.post().uri(url).with(csrf()).with(by(viewer));
        fields.forEach(request::param);
        return request.exchange();
    }

    public static String redirectOf(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    public MvcTestResult ask(String url, Viewer viewer) {
        return mvc.get().uri(url).with(by(viewer)).exchange();
    }

    /**
     * @param list of {@code /imports/…}, as 秘书处 sends it
     * @return address of the batch
     */
    public String upload(String list, String rows) {
        var file = new MockMultipartFile("file", "表格.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
        return redirectOf(mvc.post()
                .uri("/imports/" + list)
                .multipart()
                .file(file)
                .with(by(secretary()))
                .with(csrf())
                .exchange());
    }

    public void commit(String batch) throws Exception {
        var version =
                get(batch, secretary()).select("input[name=version]").first().val();
        assertThat(post(batch + "/commit", secretary(), Map.of("version", version)))
                .hasStatus3xxRedirection();
    }

    public Document get(String url, Viewer viewer) throws Exception {
        var answer = ask(url, viewer);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    public String errors(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select(".q-errors")
                .text();
    }
}
