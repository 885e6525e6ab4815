package org.qiao.consortium.governance.council.pages;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.PLATFORM_ADMIN;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Comparator;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.SeatQueries;
import org.qiao.consortium.governance.council.SeatRow;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.OptionsPage;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 席位 of all bodies, and who and what can be chosen for one. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER, PLATFORM_ADMIN})
class SeatListPages {

    private static final int OFFERED = 20;

    private final SeatQueries seats;
    private final Composition composition;
    private final Organizations organizations;
    private final OrganizationNames names;
    private final Staff staff;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    SeatListPages(
            SeatQueries seats,
            Composition composition,
            Organizations organizations,
            OrganizationNames names,
            Staff staff,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.seats = seats;
        this.composition = composition;
        this.organizations = organizations;
        this.names = names;
        this.staff = staff;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    static SeatQueries.Wanted wanted(PageUrl url) {
        return new SeatQueries.Wanted(
                url.value("words"), url.value("body"), Typed.chosen(SeatRow.Term.class, url.value("term")));
    }

    @GetMapping("/council/seats")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/council/seats", request.getParameterMap());
        var today = BusinessTime.dateOf(clock.instant());
        var days = composition.warningDays(today);
        var found = seats.find(viewer, wanted(url), paging, today, days);
        var frame = frames.of(
                viewer,
                texts.of("governance.seats.title"),
                new Crumb(texts.of("governance.council.title"), "/council"));
        var bodies = composition.standing(viewer).stream()
                .map(it -> Choice.of(it.number(), it.terms().name()))
                .toList();
        return Views.page(
                "governance/council/seats",
                new SeatListPage(
                        frame,
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        bodies,
                        today,
                        days,
                        viewer.is(SECRETARIAT, DEPARTMENT)));
    }

    @GetMapping("/council/units/options")
    @OpenTo(SECRETARIAT)
    ModelAndView units(@RequestParam(defaultValue = "") String q) {
        var today = BusinessTime.dateOf(clock.instant());
        var found = organizations.saying(q.strip()).stream().limit(OFFERED).toList();
        return OptionsPage.of(organizations.find(found, today).values().stream()
                .map(it -> new Choice(it.number(), it.name(), it.kind().label()))
                .sorted(Comparator.comparing(Choice::label))
                .toList());
    }

    @GetMapping("/council/accounts/options")
    @OpenTo(SECRETARIAT)
    ModelAndView accounts(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        var found = staff.saying(viewer, q.strip(), OFFERED);
        var units =
                names.namesOf(found.stream().map(Staff.Account::organization).toList());
        return OptionsPage.of(found.stream()
                .map(it -> new Choice(it.userName(), it.name(), units.getOrDefault(it.organization(), "")))
                .toList());
    }
}
