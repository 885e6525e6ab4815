package org.qiao.consortium.atlas.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The catalogues as a visitor sees them: nothing here is closed. */
@PlatformTest
class BrowsePagesTests {

    @Autowired
    MockMvcTester mvc;

    private Document page(String url) {
        var answer = mvc.get().uri(url).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> firstColumn(Document page) {
        return page.select("#list tbody tr").stream()
                .map(it -> it.selectFirst("td").text())
                .toList();
    }

    private static Element card(Document page, String title) {
        return page.select("section.q-card").stream()
                .filter(it -> it.select("h2").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/atlas/occupations, '共 1,673 条'",
        "/atlas/majors, '共 1,494 条'",
        "/atlas/majors?level=SECONDARY_VOCATIONAL, '共 368 条'",
        "/atlas/occupations?mark=unconfirmed, '共 505 条'",
        "/atlas/occupations?under=6-18-01, '共 13 条'",
        "/atlas/majors?under=6603, '共 7 条'",
        "/atlas/industries, '共 20 条'"
    })
    void aListSaysHowManyThereAre(String url, String total) {
        assertThat(page(url).select(".q-total").text()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "/atlas/occupations?q=6-18-01-01, 6-18-01-01",
        "/atlas/occupations?q=数控车工, 6-18-01-01",
        "/atlas/occupations?q=kjzyry, 2-06-03-00",
        "/atlas/majors?q=jdjsyy, 660301",
        "/atlas/regions?q=zys, 620700",
        "/atlas/industries?q=玉米种植, 0113"
    })
    void searchFindsByCodeNameTradeAndInitials(String url, String code) {
        assertThat(firstColumn(page(url))).contains(code);
    }

    @Test
    void anOccupationShowsTradesMajorsChainsAndRanks() {
        var page = page("/atlas/occupations/6-18-01-01");
        assertThat(page.select("h1").text()).isEqualTo("车工");
        assertThat(card(page, "工种").text()).contains("数控车工", "普通车工");
        assertThat(card(page, "面向这个职业的专业").select("tbody tr").first().text()).contains("数控技术应用", "660103", "中职");
        assertThat(card(page, "产业链上的岗位").text()).contains("综合能源及装备制造", "待核");
        assertThat(card(page, "全国最缺工排行").text()).contains("2022Q3");
        assertThat(card(page, "在招岗位").select("a").attr("href")).isEqualTo("/posts?occupation=6-18-01-01");
    }

    @Test
    void anUnconfirmedCodeSaysSo() {
        var page = page("/atlas/occupations/5-03-02-01");
        assertThat(page.select(".q-badge").text()).contains("待核");
        assertThat(page.text()).contains("2022年7月的征求意见稿");
    }

    @Test
    void aMajorShowsItsLevelAndWhereItLeads() {
        var page = page("/atlas/majors/660301");
        assertThat(page.select("h1").text()).isEqualTo("机电技术应用");
        assertThat(card(page, "面向的职业").text()).contains("机修钳工", "6-31-01-02");
        assertThat(card(page, "接续").select("a[href=/atlas/majors/460301]").text())
                .isEqualTo("机电一体化技术");
        assertThat(card(page("/atlas/majors/460301"), "接续").text()).contains("机电技术应用");
    }

    @Test
    void aStateControlledMajorSaysSo() {
        assertThat(page("/atlas/majors/570102K").select(".q-badge").text()).contains("国控");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/atlas/occupations",
                "/atlas/majors",
                "/atlas/industries",
                "/atlas/regions",
                "/atlas/levels",
                "/atlas/occupations/6-18-01-01",
                "/atlas/majors/660301"
            })
    void everyPageNamesTheOfficialDocument(String url) {
        assertThat(page(url).select(".q-sources b"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.text()).containsAnyOf("《", "GB/T"));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThat(mvc.get().uri("/atlas/occupations/9-99-99-99")).hasStatus(404);
        assertThat(mvc.get().uri("/atlas/majors/999999")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/atlas/occupations/options?q=车工, 6-18-01-01, 车工",
        "/atlas/majors/options?q=jdjsyy, 660301, 机电技术应用",
        "/codes/regions/options?q=ganzhou, 620702, 甘州区",
        "/codes/industries/options?q=0511, 0511, 种子种苗培育活动"
    })
    void optionsHoldCodeAndName(String url, String code, String name) {
        var option = page(url).selectFirst("[role=option][data-value=" + code + "]");
        assertThat(option).isNotNull();
        assertThat(option.attr("data-label")).isEqualTo(name);
    }

    @Test
    void theWholeSiteIsSearchedInGroups() {
        var page = page("/search?q=会计");
        assertThat(card(page, "职业与工种").text()).contains("会计专业人员");
        assertThat(card(page, "专业目录").text()).contains("会计事务");
        assertThat(page("/search?q=没有这样的东西").text()).contains("没有找到");
    }

    @Test
    void suggestionsAreForThoseWhoAreSignedIn() {
        assertThat(mvc.get().uri("/atlas/occupations/suggestions?title=数控车工")).hasStatus3xxRedirection();
    }

    @Test
    void aListLeavesAsItWasFiltered() throws Exception {
        var answer = mvc.get().uri("/atlas/majors/export?format=csv&under=6603").exchange();
        assertThat(answer).hasStatusOk();
        var lines = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).filteredOn(it -> it.startsWith("6603")).hasSize(7);
        assertThat(mvc.get().uri("/atlas/occupations/export?q=车工&format=xlsx"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
}
