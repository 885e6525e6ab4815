package org.qiao.consortium.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The search of everything, what it offers while one types, and the page from which it is made anew. */
@PlatformTest
@Import(Town.class)
class SearchPagesTests {

    @Autowired
    Town town;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static Document parsed(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private List<String> offered(Viewer viewer, String words) {
        var asked = mvc.get().uri("/search/suggestions").param("q", words);
        var answer = viewer.isSignedIn()
                ? asked.with(as(context, viewer.person(), viewer.role().orElseThrow()))
                        .exchange()
                : asked.exchange();
        return parsed(answer).select("[role=option] .q-option-label").eachText();
    }

    @Test
    void offersWhatTheViewerMaySeeAndNothingElse() {
        var mine = town.employer("示例建议甲厂");
        var foreign = town.employer("示例建议乙厂");
        town.draft(mine, "镗工草稿", 1);
        town.post(mine, "镗工公开", 1);
        var visitor = Viewer.visitor(town.consortium());

        assertThat(offered(mine.clerk(), "镗工")).contains("镗工草稿", "镗工公开");
        assertThat(offered(foreign.clerk(), "镗工")).contains("镗工公开").doesNotContain("镗工草稿");
        assertThat(offered(visitor, "镗工")).contains("镗工公开").doesNotContain("镗工草稿");
        assertThat(offered(mine.clerk(), "建议 甲厂")).contains("示例建议甲厂").doesNotContain("示例建议乙厂");
        assertThat(offered(mine.clerk(), " ")).isEmpty();
    }

    @Test
    void anOfferSaysWhereItLeads() {
        var mine = town.employer("示例去向厂");
        town.post(mine, "磨工公开", 1);
        var answer =
                parsed(mvc.get().uri("/search/suggestions").param("q", "磨工公开").exchange());

        var option = answer.selectFirst("[role=option]:contains(磨工公开)");
        assertThat(option).isNotNull();
        assertThat(option.attr("data-url")).startsWith("/posts/XQ-");
        assertThat(parsed(mvc.get().uri("/search").exchange()).selectFirst("form[data-suggest] input[type=search]"))
                .isNotNull();
    }

    @Test
    void onlyTheAdministratorMakesTheIndexAnewAndItIsRecorded() {
        var admin = town.person("管理员", Role.PLATFORM_ADMIN, town.secretary().organization());
        var before = origin();

        assertThat(mvc.post()
                        .uri("/search/index/renewal")
                        .with(csrf())
                        .with(as(context, town.secretary().person(), Role.SECRETARIAT)))
                .hasStatus(403);
        assertThat(origin()).isEqualTo(before);

        assertThat(parsed(mvc.get()
                                .uri("/search/index")
                                .with(as(context, admin.person(), Role.PLATFORM_ADMIN))
                                .exchange())
                        .select("button:contains(重建检索)"))
                .hasSize(1);
        assertThat(mvc.post()
                        .uri("/search/index/renewal")
                        .with(csrf())
                        .with(as(context, admin.person(), Role.PLATFORM_ADMIN)))
                .hasStatus3xxRedirection();
        assertThat(origin()).isNotEqualTo(before);
        assertThat(sql.fetchSingle("select count(*) from platform.deed where what = 'platform.search.reindexed'")
                        .get(0, int.class))
                .isEqualTo(1);
    }

    private String origin() {
        return sql.fetchSingle("select id from ops.search_origin").get(0, String.class);
    }
}
