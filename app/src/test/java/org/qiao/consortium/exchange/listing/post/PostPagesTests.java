package org.qiao.consortium.exchange.listing.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.listing.PortalForTests.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.listing.PortalForTests;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class PostPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Needs needs;

    private static PortalForTests portal;
    private static String turner;
    private static String draft;

    @BeforeEach
    void aPortal() throws Exception {
        if (portal == null) {
            var empty = page("/posts");
            assertThat(empty.text()).contains("现在没有在招的岗位");
            assertThat(page("/").text()).contains("平台刚刚启用");
            assertThat(page("/talents").text()).contains("还没有学生人数");
            assertThat(page("/figures").text()).contains("还没有可以对照的数");
            portal = PortalForTests.open(context);
            turner = number(portal.publish(List.of(
                            post("数控车工", "6-18-01-01", 4, "按图纸加工零件，有意请打 16400001234 </script> 或加微信 qiao_hr88。"),
                            post("养老护理员", "4-10-01-05", 6, "照护老人起居，协助康复训练和记录。")))
                    .getFirst());
            draft = number(portal.draft(List.of(post("焊工", "6-18-02-04", 2, "焊接钢结构与农机部件。")))
                    .getFirst());
        }
    }

    private String number(NeedId need) {
        return needs.find(need).orElseThrow().number();
    }

    private Document page(String url) throws Exception {
        var answer = mvc.get().uri(url).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void aVisitorReadsWhatIsPublishedAndNothingElse() throws Exception {
        var list = page("/posts");
        assertThat(list.select("td.q-main a").eachText())
                .contains("数控车工", "养老护理员")
                .doesNotContain("焊工");
        assertThat(list.text()).contains("还招 10 人", "数据截至", "已核验");
        assertThat(mvc.get().uri("/posts/" + draft)).hasStatus(404);
        assertThat(mvc.get().uri("/posts/" + draft + "/poster")).hasStatus(404);
        assertThat(mvc.get().uri("/posts/" + draft + "/code.svg")).hasStatus(404);
    }

    @Test
    void filtersNarrowAndSayThemselves() throws Exception {
        assertThat(page("/posts?occupation=6-18").select("td.q-main a").eachText())
                .containsExactly("数控车工");
        assertThat(page("/posts?q=护理").select("td.q-main a").eachText()).containsExactly("养老护理员");
        assertThat(page("/posts?pay=5000").text()).contains("没有符合这些条件的岗位");
        assertThat(page("/posts?region=620700&benefit=LODGING&education=COLLEGE")
                        .select("td.q-main a"))
                .hasSize(2);
        assertThat(page("/posts?education=JUNIOR").select("td.q-main a")).isEmpty();
        assertThat(page("/posts?employer=种业").select(".q-chips").text()).contains("用人单位：种业");
        assertThat(page("/posts?sort=-heads&page=7&size=oops&contract=none&pay=abc")
                        .select("h1"))
                .hasSize(1);
    }

    @Test
    void theFileHoldsExactlyWhatTheFilterFinds() throws Exception {
        var csv = mvc.get()
                .uri("/posts.csv?occupation=4-10")
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var rows = csv.lines().skip(3).toList();
        assertThat(rows)
                .hasSize(page("/posts?occupation=4-10").select("td.q-main").size());
        assertThat(rows.getFirst()).contains("养老护理员", "4-10-01-05");
        assertThat(csv).contains("职业：4-10");
        assertThat(mvc.get().uri("/posts.xlsx"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void thePostSaysWhatStudentsAskAndLeavesContactsOut() throws Exception {
        var text = page("/posts/" + turner).text();
        assertThat(text)
                .contains("包吃或餐补", "提供住宿", "五险", "2 个月", "每天 8 小时", "登录后接洽", "已核验", "举报这个岗位", "〔已略〕")
                .doesNotContain("16400001234", "qiao_hr88");
    }

    @Test
    void searchEnginesReadAValidPosting() throws Exception {
        var data = page("/posts/" + turner)
                .selectFirst("script[type=application/ld+json]")
                .data();
        JsonNode posting = JsonMapper.builder().build().readTree(data);
        assertThat(posting.get("@type").asString()).isEqualTo("JobPosting");
        assertThat(posting.get("title").asString()).isEqualTo("数控车工");
        assertThat(posting.get("validThrough").asString()).isEqualTo("2027-03-31T23:59:59+08:00");
        assertThat(posting.get("datePosted").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(posting.get("employmentType").asString()).isEqualTo("FULL_TIME");
        assertThat(posting.get("totalJobOpenings").asInt()).isEqualTo(4);
        assertThat(posting.at("/hiringOrganization/name").asString()).isEqualTo("示例种业有限公司");
        assertThat(posting.at("/jobLocation/address/addressCountry").asString()).isEqualTo("CN");
        assertThat(posting.at("/jobLocation/address/addressRegion").asString()).isEqualTo("甘肃省");
        assertThat(posting.at("/baseSalary/value/minValue").asInt()).isEqualTo(4500);
        assertThat(posting.at("/baseSalary/value/unitText").asString()).isEqualTo("MONTH");
        assertThat(posting.get("description").asString()).contains("</script>").doesNotContain("16400001234");
    }

    @Test
    void thePosterCarriesACodeOfOurOwn() throws Exception {
        assertThat(page("/posts/" + turner + "/poster").select("img").eachAttr("src"))
                .containsExactly("/posts/" + turner + "/code.svg");
        assertThat(mvc.get().uri("/posts/" + turner + "/code.svg"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<svg ")
                .contains("M4 4h1v1h-1z");
    }

    @Test
    void noPublicPageShowsANumberOfAPerson() throws Exception {
        for (var url : List.of(
                "/",
                "/posts",
                "/posts/" + turner,
                "/posts/" + turner + "/poster",
                "/posts/" + turner + "/report",
                "/talents",
                "/figures",
                "/about")) {
            assertThat(page(url).html())
                    .as(url)
                    .doesNotContainPattern("(?<![\\d-])1[3-9]\\d{9}(?!\\d)")
                    .doesNotContainPattern("(?<!\\d)[1-9]\\d{16}[\\dXx](?!\\d)")
                    .doesNotContain("陈立诚");
        }
    }

    @Test
    void figuresCountTheRowsBehindThem() throws Exception {
        var top = page("/figures").select("tbody td.q-main a").eachText();
        assertThat(top).hasSize(2);
        assertThat(page("/figures?group=6")
                        .select(".q-sheet td[data-label=需求人数]")
                        .eachText())
                .containsExactly("4");
        assertThat(mvc.get().uri("/figures?group=9-99")).hasStatus(404);
    }
}
