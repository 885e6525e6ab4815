package org.qiao.consortium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.testing.TestClock;

/** The people of one journey, each at a screen of their own; none of them has anything to complain about in the end. */
final class Visits implements AutoCloseable {

    static final String PASSWORD = "qiao-2026-test";

    private final Playwright playwright = Visit.playwright();
    private final Browser browser = Visit.launch(playwright);
    private final List<Visit> visits = new ArrayList<>();
    private final String origin;
    private final People people;

    Visits(int port, People people) {
        this.origin = "http://localhost:" + port;
        this.people = people;
    }

    Visit secretary() {
        var visit = atDesk();
        visit.signIn("zhoumin", PASSWORD);
        visit.actAs("秘书处");
        return visit;
    }

    /** Not signed in yet. */
    Visit atDesk() {
        return keep(Visit.atDesk(browser, origin));
    }

    /** Not signed in yet. */
    Visit onPhone() {
        return keep(Visit.onPhone(browser, origin));
    }

    Visit atDesk(Viewer viewer) {
        return activated(atDesk(), viewer);
    }

    Visit onPhone(Viewer viewer) {
        return activated(onPhone(), viewer);
    }

    private Visit activated(Visit visit, Viewer viewer) {
        visit.activate(people.activationCode(viewer.person(), TestClock.now()), PASSWORD);
        return visit;
    }

    private Visit keep(Visit visit) {
        visits.add(visit);
        return visit;
    }

    /** Path of the page that is open, without its question. */
    String path(Visit visit) {
        return visit.page().url().replace(origin, "").split("\\?")[0];
    }

    void nobodyComplained() {
        assertThat(visits).allSatisfy(it -> assertThat(it.complaints()).isEmpty());
    }

    @Override
    public void close() {
        visits.forEach(Visit::close);
        browser.close();
        playwright.close();
    }
}
