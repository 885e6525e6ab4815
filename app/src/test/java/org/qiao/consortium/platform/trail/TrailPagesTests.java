package org.qiao.consortium.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
@Import(Town.class)
class TrailPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Town town;

    @Autowired
    Deeds deeds;

    private Viewer admin;

    @BeforeEach
    void someDeeds() {
        admin = town.secretary();
        deeds.record(
                Deed.of("platform.identity.closed", new SubjectRef("platform.person", new UUID(7, 7)), "示例-审计-7")
                        .because("调离本单位"),
                admin.actor(),
                TestClock.now());
    }

    private Document get(String address) {
        var answer = mvc.get()
                .uri(address)
                .with(as(context, admin.person(), Role.PLATFORM_ADMIN))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aDeedIsFoundByItsNumberAndNotByAnother() {
        assertThat(get("/trail?words=示例-审计-7").select("tbody tr").text()).contains("停用账号", "调离本单位", "周敏", "待封存");
        assertThat(get("/trail?words=没有这个编号").text()).contains("没有符合条件的记录");
    }

    @Test
    void daysAndAreasAndThingsNarrowTheList() {
        var day = TestClock.today();
        assertThat(get("/trail?from=" + day + "&to=" + day).select("tbody tr")).isNotEmpty();
        assertThat(get("/trail?from=" + day.plusDays(1)).select("tbody tr")).isEmpty();
        assertThat(get("/trail?area=exchange").text()).doesNotContain("示例-审计-7");
        assertThat(get("/trail?subject=" + new UUID(7, 7)).select("tbody tr")).isNotEmpty();
        assertThat(get("/trail?subject=nonsense&from=nonsense").text()).contains("没有符合条件的记录");
    }

    @Test
    void whatIsExportedIsWhatIsFilteredAndIsItselfADeed() {
        var answer = mvc.get()
                .uri("/exports/trail?format=csv&words=示例-审计-7")
                .with(as(context, admin.person(), Role.PLATFORM_ADMIN))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("调离本单位")
                .doesNotContain("成立");
        assertThat(get("/trail?area=platform.sheets").select("tbody tr").text()).contains("导出");
    }
}
