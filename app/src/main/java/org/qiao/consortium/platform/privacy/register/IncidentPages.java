package org.qiao.consortium.platform.privacy.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.privacy.register.Incidents.Incident;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 安全事件 — the list, a new one, and what was told to whom. */
@Controller
@RequestMapping("/privacy/incidents")
@OpenTo({Role.PLATFORM_ADMIN, Role.SECRETARIAT})
public class IncidentPages {

    private static final String PATH = "/privacy/incidents";

    private final Incidents incidents;
    private final Deeds deeds;
    private final RegisterPages.Screen screen;
    private final InstantSource clock;

    IncidentPages(Incidents incidents, Deeds deeds, RegisterPages.Screen screen, InstantSource clock) {
        this.incidents = incidents;
        this.deeds = deeds;
        this.screen = screen;
        this.clock = clock;
    }

    /** What incidents.jte gets. */
    public record ListPage(
            Frame frame, PageUrl url, Pager pager, Sorting sorting, List<Incident> rows, List<Chip> chips) {}

    /** What incident-form.jte gets. */
    public record FormPage(Frame frame, Incidents.Form form, FormErrors errors) {}

    /**
     * What incident.jte gets.
     *
     * @param tellBy until when it must be told if it may harm the nation or the public
     * @param late whether that has passed and nobody was told
     */
    public record ShowPage(
            Frame frame, Incident it, Instant tellBy, boolean late, List<DeedLine> deeds, FormErrors errors) {}

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var open = url.value("open").equals("true");
        var rows = incidents.all(viewer, url.value("words"), open, paging, paging.offset(), paging.size());
        var found =
                new Paged<>(rows, paging, incidents.count(viewer, url.value("words"), open, Paging.EXACT_TOTAL + 1));
        return Views.page(
                "platform/privacy/incidents",
                new ListPage(
                        screen.frame(viewer, "platform.privacy.incidents.title"),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        RegisterPages.chips(url)));
    }

    @GetMapping("/new")
    ModelAndView form(Viewer viewer) {
        return Views.page("platform/privacy/incident-form", form(viewer, Incidents.Form.empty(), FormErrors.none()));
    }

    @PostMapping
    ModelAndView report(@ModelAttribute TypedIncident typed, Viewer viewer, RedirectAttributes redirect) {
        var form = typed.form();
        try {
            var number = incidents.report(form, viewer, clock.instant());
            return screen.done(redirect, "platform.privacy.incidents.reported", PATH + "/" + number);
        } catch (Refused refused) {
            return Views.refused(
                    "platform/privacy/incident-form",
                    form(viewer, form, screen.problems().of(refused)));
        }
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page("platform/privacy/incident", show(viewer, number, FormErrors.none()));
    }

    @PostMapping("/{number}/telling")
    ModelAndView told(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String authorityAt,
            @RequestParam(defaultValue = "") String peopleAt,
            Viewer viewer,
            RedirectAttributes redirect) {
        var incident = incidents.get(viewer, number);
        try {
            var authority = !authorityAt.isBlank();
            incidents.told(incident, authority, authority ? authorityAt : peopleAt, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused(
                    "platform/privacy/incident",
                    show(viewer, number, screen.problems().of(refused)));
        }
        return screen.done(redirect, "platform.privacy.incidents.told", PATH + "/" + number);
    }

    @PostMapping("/{number}/closing")
    ModelAndView close(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String noNeed,
            Viewer viewer,
            RedirectAttributes redirect) {
        var incident = incidents.get(viewer, number);
        try {
            incidents.close(incident, noNeed, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused(
                    "platform/privacy/incident",
                    show(viewer, number, screen.problems().of(refused)));
        }
        return screen.done(redirect, "platform.privacy.incidents.closed", PATH + "/" + number);
    }

    private FormPage form(Viewer viewer, Incidents.Form form, FormErrors errors) {
        return new FormPage(screen.frame(viewer, "platform.privacy.incidents.new", above()), form, errors);
    }

    private ShowPage show(Viewer viewer, String number, FormErrors errors) {
        var it = incidents.get(viewer, number);
        var tellBy = incidents.tellBy(it);
        return new ShowPage(
                screen.frames().of(viewer, it.title(), above()),
                it,
                tellBy,
                it.national() && it.authorityAt().isEmpty() && clock.instant().isAfter(tellBy),
                deeds.trail(it.subject()),
                errors);
    }

    private Crumb above() {
        return new Crumb(screen.texts().of("platform.privacy.incidents.title"), PATH);
    }
}
