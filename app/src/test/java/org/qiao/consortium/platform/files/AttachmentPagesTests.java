package org.qiao.consortium.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.qiao.consortium.testing.Town.NOW;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of needs, units and approvals: who sees them, who adds and removes, how they are served. */
@PlatformTest
@Import(Town.class)
class AttachmentPagesTests {

    @Autowired
    Town town;

    @Autowired
    NeedIntake intake;

    @Autowired
    Organizations organizations;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static int serial;

    private Town.Unit firm;
    private Town.Unit other;
    private String need = "";

    @BeforeEach
    void aDraftOfOneFirm() {
        serial++;
        firm = town.employer("附件机械" + serial + "（示例）");
        other = town.employer("别家机械" + serial + "（示例）");
        need = town.numberOf(town.draft(firm, "带附件的车工", 2));
    }

    private MvcTestResult get(Viewer viewer, String url) {
        return mvc.get()
                .uri(url)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange();
    }

    private MvcTestResult upload(Viewer viewer, String url, Map<String, String> fields, String name, byte[] content) {
        var request = mvc.post()
                .uri(url)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf())
                .with(as(context, viewer.person(), viewer.role().orElseThrow()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult upload(Viewer viewer, String name, byte[] content) {
        return upload(viewer, "/attachments/needs/" + need, Map.of(), name, content);
    }

    private MvcTestResult remove(Viewer viewer, String file, String reason) {
        return mvc.post()
                .uri("/attachments/needs/" + need + "/" + file + "/removal")
                .param("reason-" + file, reason)
                .with(csrf())
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String onlyFile(Viewer viewer) {
        var links = page(get(viewer, "/exchange/needs/" + need))
                .select(".q-attachments a[href^=/files/]")
                .eachAttr("href");
        return links.getLast().replace("/files/", "");
    }

    @Test
    void aPaperIsAddedShownAndSavedUnderItsName() {
        var content = Papers.pdf("岗位说明");
        assertThat(upload(firm.clerk(), "岗位\"说明\"\r\nX.pdf", content)).hasStatus3xxRedirection();

        var shown = page(get(firm.clerk(), "/exchange/needs/" + need));
        assertThat(shown.select(".q-attachment-name").eachText()).containsExactly("岗位\"说明\" X.pdf");
        assertThat(shown.select(".q-deeds li").first().text()).contains("上传附件", "岗位\"说明\" X.pdf");

        var saved = get(firm.clerk(), "/files/" + onlyFile(firm.clerk()));
        assertThat(saved).hasStatusOk().hasContentType("application/pdf").body().isEqualTo(content);
        var headers = saved.getResponse();
        assertThat(headers.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%B2%97")
                .doesNotContain("\r", "\n");
        assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        var viewed = get(firm.clerk(), "/files/" + onlyFile(firm.clerk()) + "/view");
        assertThat(viewed.getResponse().getHeader("Content-Disposition")).startsWith("inline;");
        assertThat(viewed.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void aPhotographIsShownWithoutItsPlaceAndSavedAsItIs() {
        var photograph = Papers.photograph(6, "N38.9E100.4", 80, 40);
        upload(firm.clerk(), "车间.jpg", photograph);
        var number = onlyFile(firm.clerk());
        assertThat(page(get(firm.clerk(), "/exchange/needs/" + need))
                        .select(".q-picture img")
                        .attr("src"))
                .isEqualTo("/files/" + number + "/picture");
        for (var address : List.of("/picture", "/view")) {
            var picture = get(firm.clerk(), "/files/" + number + address);
            assertThat(picture).hasStatusOk().hasContentType("image/jpeg");
            assertThat(new String(
                            picture.getResponse().getContentAsByteArray(),
                            java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("N38.9E100.4");
        }
        assertThat(get(firm.clerk(), "/files/" + number)).body().isEqualTo(photograph);
    }

    @Test
    void whatCannotBeShownIsOnlySaved() {
        upload(firm.clerk(), "岗位.docx", Papers.document());
        var number = onlyFile(firm.clerk());
        assertThat(get(firm.clerk(), "/files/" + number)).hasStatusOk();
        assertThat(get(firm.clerk(), "/files/" + number + "/view")).hasStatus(404);
        assertThat(get(firm.clerk(), "/files/" + number + "/picture")).hasStatus(404);
    }

    @Test
    void anotherUnitLearnsOfNothing() {
        upload(firm.clerk(), "说明.pdf", Papers.pdf("内部"));
        var number = onlyFile(firm.clerk());
        for (var stranger : List.of(other.clerk(), town.secretary())) {
            assertThat(get(stranger, "/files/" + number)).as(stranger.name()).hasStatus(404);
            assertThat(get(stranger, "/files/" + number + "/view")).hasStatus(404);
            assertThat(get(stranger, "/attachments/needs/" + need)).hasStatus(404);
            assertThat(upload(stranger, "坏.pdf", Papers.pdf("坏"))).hasStatus(404);
            assertThat(remove(stranger, number, "想删")).hasStatus(404);
        }
        assertThat(mvc.get().uri("/files/" + number)).hasStatus3xxRedirection();
        assertThat(get(firm.clerk(), "/files/" + number)).hasStatusOk();
    }

    @Test
    void aFileIsRemovedWithAReasonAndOnlyFromItsOwnThing() {
        upload(firm.clerk(), "错.pdf", Papers.pdf("错"));
        var number = onlyFile(firm.clerk());
        var asked = remove(firm.clerk(), number, " ");
        assertThat(asked).hasStatus(422);
        assertThat(page(asked).select("#reason-" + number + "-error").text()).contains("请写明移除的原因");

        var mine = need;
        need = town.numberOf(town.draft(firm, "另一个岗位", 1));
        assertThat(remove(firm.clerk(), number, "不是它的")).hasStatus(404);
        need = mine;
        assertThat(remove(firm.clerk(), number, "传错了")).hasStatus3xxRedirection();
        assertThat(get(firm.clerk(), "/files/" + number)).hasStatus(404);
        var trail = page(get(firm.clerk(), "/exchange/needs/" + need))
                .select(".q-deeds li")
                .first();
        assertThat(trail.text()).contains("移除附件", "传错了");
        assertThat(trail.select("a")).isEmpty();
    }

    @Test
    void refusalsStandBesideTheField() {
        var refused = upload(firm.clerk(), "照片.png", Papers.picture("jpeg", 9, 9));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#file-error").text())
                .isEqualTo("文件名以 .png 结尾，内容却是JPEG 图片。请把扩展名改为 .jpg 后重新上传。");
        assertThat(page(upload(firm.clerk(), "空.pdf", new byte[0]))
                        .select("#file-error")
                        .text())
                .contains("是空的");
    }

    @Test
    void whatIsReviewedStaysAsItIsAndIsReadByTheReviewerAndThenByEverybody() {
        upload(firm.clerk(), "说明.pdf", Papers.pdf("给审核人"));
        var file = onlyFile(firm.clerk());
        var id = town.draft(firm, "x", 1);
        assertThat(id).isNotNull();
        var subject = page(get(firm.clerk(), "/exchange/needs/" + need));
        assertThat(subject.select("h2").eachText()).contains("附件");
        var approval = submitted();
        assertThat(get(town.secretary(), "/files/" + file)).hasStatusOk();
        assertThat(page(get(town.secretary(), "/approvals/" + approval))
                        .select("a[href=/attachments/needs/" + need + "]")
                        .text())
                .isEqualTo("说明.pdf");
        assertThat(get(other.clerk(), "/files/" + file)).hasStatus(404);
        assertThat(page(upload(firm.clerk(), "再.pdf", Papers.pdf("再"))).text()).contains("现在不能改动附件");
        assertThat(remove(firm.clerk(), file, "想改")).hasStatus(422);

        var decided = upload(
                town.secretary(),
                "/approvals/" + approval + "/decision",
                Map.of("ticked", submittedKey, "decision", "approve", "opinion", "同意"),
                "核实记录.pdf",
                Papers.pdf("核实"));
        assertThat(decided).hasStatus3xxRedirection();
        assertThat(get(other.clerk(), "/files/" + file)).hasStatusOk();
        var trail = page(get(firm.clerk(), "/approvals/" + approval)).select(".q-deeds li");
        var paper = trail.select("a[href^=/files/]");
        assertThat(paper.text()).isEqualTo("核实记录.pdf");
        assertThat(get(firm.clerk(), paper.attr("href"))).hasStatusOk();
        assertThat(get(other.clerk(), paper.attr("href"))).hasStatus(404);
    }

    @Test
    void aRefusedDecisionKeepsNoPaper() {
        var approval = submitted();
        var refused = upload(
                town.secretary(),
                "/approvals/" + approval + "/decision",
                Map.of("ticked", submittedKey, "decision", "return", "opinion", ""),
                "依据.pdf",
                Papers.pdf("依据"));
        assertThat(refused).hasStatus(422);
        assertThat(page(get(town.secretary(), "/approvals/" + approval)).select(".q-deeds a"))
                .isEmpty();
        var wrong = upload(
                town.secretary(),
                "/approvals/" + approval + "/decision",
                Map.of("ticked", submittedKey, "decision", "approve", "opinion", "同意"),
                "依据.exe",
                new byte[] {'M', 'Z', 0, 0});
        assertThat(wrong).hasStatus(422);
        assertThat(page(wrong).select("#file-error").text()).contains("认不出这是什么文件");
    }

    private String submittedKey = "";

    private String submitted() {
        var id = context.getBean(Needs.class).byNumber(need).orElseThrow().id();
        submittedKey = "exchange.need:" + id.value();
        return intake.submit(List.of(id), firm.clerk(), NOW);
    }

    @Test
    void papersOfAUnitAreForItselfAndForWhoLooksAfterUnits() {
        var number = organizations.find(firm.id(), Town.TODAY).orElseThrow().number();
        var place = "/attachments/members/" + number;
        assertThat(upload(firm.clerk(), place, Map.of(), "营业执照.png", Papers.picture("png", 30, 20)))
                .hasStatus3xxRedirection();
        var file = page(get(firm.clerk(), "/members/" + number))
                .select(".q-attachments a[href^=/files/]")
                .last()
                .attr("href");
        assertThat(get(town.secretary(), file)).hasStatusOk();
        assertThat(page(get(other.clerk(), "/members/" + number)).select(".q-attachments"))
                .isEmpty();
        assertThat(get(other.clerk(), file)).hasStatus(404);
        assertThat(get(other.clerk(), place)).hasStatus(404);
        var looksOn = town.person("局里", Role.DEPARTMENT, town.secretary().organization());
        assertThat(get(looksOn, file)).hasStatusOk();
        assertThat(upload(looksOn, place, Map.of(), "加.png", Papers.picture("png", 31, 20)))
                .hasStatus(422);
    }
}
