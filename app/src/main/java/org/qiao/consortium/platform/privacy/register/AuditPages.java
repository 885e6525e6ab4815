package org.qiao.consortium.platform.privacy.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.privacy.register.MinorsAudits.Audit;
import org.qiao.consortium.platform.privacy.register.MinorsAudits.Check;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度合规审计 — the years, and one year's checklist and report. */
@Controller
@RequestMapping("/privacy/audits")
@OpenTo({Role.PLATFORM_ADMIN, Role.SECRETARIAT})
public class AuditPages {

    private static final String PATH = "/privacy/audits";
    private static final String TEMPLATE = "platform/privacy/audit";

    private final MinorsAudits audits;
    private final Deeds deeds;
    private final RegisterPages.Screen screen;
    private final InstantSource clock;

    AuditPages(MinorsAudits audits, Deeds deeds, RegisterPages.Screen screen, InstantSource clock) {
        this.audits = audits;
        this.deeds = deeds;
        this.screen = screen;
        this.clock = clock;
    }

    /** What audits.jte gets. */
    public record ListPage(Frame frame, List<Row> rows) {

        /** One year. */
        public record Row(Audit audit, boolean overdue) {}
    }

    /** What audit.jte gets. */
    public record ShowPage(
            Frame frame,
            Audit audit,
            boolean overdue,
            List<Choice> checks,
            List<String> checked,
            String findings,
            String reportedOn,
            List<DeedLine> deeds,
            FormErrors errors) {}

    @GetMapping
    ModelAndView list(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        return Views.page(
                "platform/privacy/audits",
                new ListPage(
                        screen.frame(viewer, "platform.privacy.audits.title"),
                        audits.all(viewer, today).stream()
                                .map(it -> new ListPage.Row(it, it.isOverdue(today)))
                                .toList()));
    }

    @GetMapping("/{year}")
    ModelAndView show(@PathVariable String year, Viewer viewer) {
        var audit = find(viewer, year);
        return Views.page(TEMPLATE, page(viewer, audit, audit.checked(), audit.findings(), "", FormErrors.none()));
    }

    @PostMapping("/{year}")
    ModelAndView save(
            @PathVariable String year,
            @RequestParam(defaultValue = "") List<String> checked,
            @RequestParam(defaultValue = "") String findings,
            @RequestParam(defaultValue = "") String reportedOn,
            @RequestParam(defaultValue = "") String completes,
            Viewer viewer,
            RedirectAttributes redirect) {
        var audit = find(viewer, year);
        var ticked = Arrays.stream(Check.values())
                .filter(it -> checked.contains(it.name()))
                .collect(Collectors.toSet());
        try {
            if (completes.equals("true")) {
                audits.complete(audit, ticked, findings, day(reportedOn), viewer, clock.instant());
            } else {
                audits.note(audit, ticked, findings, viewer, clock.instant());
            }
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    page(
                            viewer,
                            audit,
                            ticked,
                            findings,
                            reportedOn,
                            screen.problems().of(refused)));
        }
        return screen.done(redirect, "platform.privacy.audits.saved", PATH + "/" + year);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private Audit find(Viewer viewer, String year) {
        if (!year.matches("\\d{4}")) {
            throw new NotFound("platform.privacy.minors-audit", year);
        }
        return audits.get(viewer, Integer.parseInt(year));
    }

    private ShowPage page(
            Viewer viewer, Audit audit, Set<Check> checked, String findings, String reportedOn, FormErrors errors) {
        return new ShowPage(
                screen.frames()
                        .of(
                                viewer,
                                screen.texts().of("platform.privacy.audit.title", String.valueOf(audit.year())),
                                new Crumb(screen.texts().of("platform.privacy.audits.title"), PATH)),
                audit,
                audit.isOverdue(BusinessTime.dateOf(clock.instant())),
                Arrays.stream(Check.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                checked.stream().map(Check::name).toList(),
                findings,
                reportedOn,
                deeds.trail(audit.subject()),
                errors);
    }
}
