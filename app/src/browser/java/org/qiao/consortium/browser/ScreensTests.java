package org.qiao.consortium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds on every screen: any width, print, the keyboard alone, no script, a form left open. */
@BrowserTest
class ScreensTests {

    private static final String PASSWORD = "qiao-2026-test";
    /** A desk, a phone, and a desk at 200 %. */
    private static final Map<String, int[]> SIZES =
            Map.of("desk", new int[] {1440, 1000}, "phone", new int[] {390, 844}, "double", new int[] {720, 500});

    private static final Set<String> FORMS =
            Set.of("/exchange/needs/new", "/registration", "/account", "/posts", "/talents");

    private static Playwright playwright;
    private static Browser browser;
    private static Map<String, PersonId> cast = Map.of();

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    People people;

    private final List<Visit> visits = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        playwright = Visit.playwright();
        browser = Visit.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void peopleTheTown() {
        if (!cast.isEmpty()) {
            return;
        }
        var secretary = town.secretary();
        var employer = town.employer("祁连精工机械有限公司（示例）");
        town.post(employer, "数控车工", 3);
        town.draft(employer, "名字长得要折成两行才写得下的加工中心编程与夜班操作岗位", 1);
        var school = town.school("示例职业技术学校");
        var pupil = town.student(school, "示例学生", LocalDate.parse("2007-05-01"));
        cast = Map.of(
                "secretary", secretary.person(),
                "employer", employer.clerk().person(),
                "school", school.clerk().person(),
                "student", pupil.viewer().person());
    }

    @AfterEach
    void nobodyComplained() {
        for (var visit : visits) {
            assertThat(visit.complaints()).isEmpty();
            visit.close();
        }
    }

    private Visit keep(Visit visit) {
        visits.add(visit);
        return visit;
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private Visit signedIn(String who) {
        var visit = keep(Visit.atDesk(browser, origin()));
        visit.activate(people.activationCode(cast.get(who), TestClock.now()), PASSWORD);
        return visit;
    }

    @Test
    void everyPlaceOfEveryRoleHoldsAtEverySize() {
        for (var who : cast.keySet()) {
            var visit = signedIn(who);
            var paths = new LinkedHashSet<>(visit.places());
            assertThat(paths).as("places of " + who).hasSizeGreaterThan(3);
            paths.addAll(who.equals("employer") ? FORMS : Set.of("/account", "/inbox"));
            SIZES.forEach((name, size) -> {
                visit.page().setViewportSize(size[0], size[1]);
                for (var path : paths) {
                    visit.open(path);
                    visit.inspect(name);
                }
            });
        }
    }

    @Test
    void paperShowsTheThingAndNotTheMenus() {
        var visit = signedIn("employer");
        visit.open("/exchange/needs");
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var menu : List.of("#nav", ".q-filters", ".q-pager", ".q-phone-bar", ".q-title-actions")) {
            assertThat(visit.page().locator(menu).isVisible()).as(menu).isFalse();
        }
        assertThat(visit.page().locator("main table").isVisible()).isTrue();
    }

    @Test
    void theKeyboardIsEnough() {
        var visit = signedIn("employer");
        visit.open("/exchange/needs/new");
        var keys = visit.page().keyboard();
        keys.press("Tab");
        assertThat(focused(visit)).isEqualTo("跳到正文");
        visit.page().locator("main [name=title]").focus();
        keys.type("数控车工");
        visit.page().locator("main [name=occupationText]").focus();
        keys.type("chegong".substring(0, 2));
        keys.press("Control+A");
        keys.type("车工");
        visit.page().locator("[role=option]").first().waitFor();
        keys.press("ArrowDown");
        keys.press("Enter");
        assertThat(visit.page().locator("main [name=occupation]").inputValue()).isEqualTo("6-18-01-01");
        visit.page().locator("main [name=occupationText]").focus();
        keys.press("Tab");
        assertThat((Boolean) visit.page().evaluate("document.activeElement.closest('main') !== null"))
                .isTrue();
    }

    private static String focused(Visit visit) {
        return (String) visit.page().evaluate("document.activeElement.textContent.trim()");
    }

    @Test
    void whatIsTypedIsSavedAndAnIdlePersonIsWarned() {
        var visit = signedIn("employer");
        visit.page().clock().install();
        visit.open("/exchange/needs/new");
        visit.type("title", "示例自动保存的岗位");
        visit.page().clock().fastForward(25_000);
        visit.page().getByText("草稿已于").waitFor();
        assertThat(visit.page().url()).matches(".*/exchange/needs/XQ-\\d{4}-\\d{6}/edit");
        visit.page().clock().fastForward(28L * 60_000);
        visit.page().getByText("分钟后自动退出").waitFor();
        visit.type("heads", "2");
        visit.press("保存草稿");
        assertThat(visit.text()).contains("示例自动保存的岗位");
        visit.open("/exchange/needs?own=true&status=DRAFT");
        assertThat(visit.page().getByText("示例自动保存的岗位").count()).isEqualTo(1);
    }

    @Test
    void withoutScriptEverythingStillWorks() {
        var visit = keep(Visit.withoutScript(browser, origin()));
        visit.activate(people.activationCode(cast.get("employer"), TestClock.now()), PASSWORD);
        visit.open("/exchange/needs/new");
        visit.type("title", "没有脚本的车工");
        visit.type("occupationText", "车工");
        visit.type("heads", "2");
        visit.press("保存草稿");
        assertThat(visit.text()).contains("没有脚本的车工", "6-18-01-01");
        visit.open("/exchange/needs");
        visit.type("q", "没有脚本");
        visit.press("查找");
        assertThat(visit.text()).contains("没有脚本的车工").doesNotContain("夜班操作岗位");
    }
}
