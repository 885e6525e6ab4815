package org.qiao.consortium.governance.plan.letter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.papers.Papers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 函件 — those of the own unit, or all of the consortium; each as a page and as a DOCX; the unit replies here. */
@Controller
@OpenTo({
    Role.SECRETARIAT,
    Role.LEADING_OFFICE,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class LetterPages {

    private final LetterStore letters;
    private final TaskDetails tasks;
    private final SendLetter sending;
    private final LetterPaper papers;
    private final LetterLayout layout;
    private final LetterScreen screen;
    private final InstantSource clock;

    LetterPages(
            LetterStore letters,
            TaskDetails tasks,
            SendLetter sending,
            LetterPaper papers,
            LetterLayout layout,
            LetterScreen screen,
            InstantSource clock) {
        this.letters = letters;
        this.tasks = tasks;
        this.sending = sending;
        this.papers = papers;
        this.layout = layout;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/letters")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var today = BusinessTime.dateOf(clock.instant());
        var url = PageUrl.of("/letters", request.getParameterMap());
        var filter = LetterFilter.of(url);
        var found = letters.find(viewer, filter, paging, today);
        return Views.page(
                "governance/plan/letters",
                new LettersPage(
                        screen.frames().of(viewer, screen.texts().of("governance.letters.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows().stream().map(it -> LetterRow.of(it, today)).toList(),
                        chips(filter, url.without("page"))));
    }

    static List<Chip> chips(LetterFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        if (!filter.words().isEmpty()) {
            chips.add(new Chip("包含：" + filter.words(), url.without("words").toString()));
        }
        filter.kind()
                .ifPresent(it -> chips.add(
                        new Chip("种类：" + it.label(), url.without("kind").toString())));
        if (!filter.state().isEmpty()) {
            chips.add(new Chip(
                    switch (filter.state()) {
                        case "waiting" -> "待回复";
                        case "overdue" -> "逾期未复";
                        default -> "已回复";
                    },
                    url.without("state").toString()));
        }
        return chips;
    }

    @GetMapping("/letters/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page(
                "governance/plan/letter",
                layout.page(viewer, layout.find(viewer, number), Map.of(), FormErrors.none()));
    }

    @GetMapping("/letters/{number}/docx")
    ResponseEntity<byte[]> docx(@PathVariable String number, Viewer viewer) {
        var letter = layout.find(viewer, number);
        return Papers.download(papers.of(letter), letter.kind().label() + letter.number());
    }

    @GetMapping("/tasks/{number}/letters/new")
    @OpenTo({Role.SECRETARIAT, Role.LEADING_OFFICE})
    ModelAndView write(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String follows,
            Viewer viewer) {
        var task = task(viewer, number);
        var chosen = kindOf(kind, viewer);
        var by = sending.replyBy(chosen, BusinessTime.dateOf(clock.instant()));
        var text = sending.usualText(chosen, task, by);
        return Views.page(
                "governance/plan/letter-form",
                form(
                        viewer,
                        task,
                        chosen,
                        unit,
                        text,
                        by.map(Object::toString).orElse(""),
                        follows,
                        FormErrors.none()));
    }

    /** What the viewer's office usually sends, when none or another office's was asked for. */
    private static LetterKind kindOf(String kind, Viewer viewer) {
        return LetterKind.of(kind)
                .filter(it -> viewer.is(it.sender()))
                .orElse(viewer.is(Role.LEADING_OFFICE) ? LetterKind.SUPERVISION : LetterKind.URGE);
    }

    @PostMapping("/tasks/{number}/letters")
    @OpenTo({Role.SECRETARIAT, Role.LEADING_OFFICE})
    ModelAndView send(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String replyBy,
            @RequestParam(defaultValue = "") String follows,
            Viewer viewer,
            RedirectAttributes redirect) {
        var task = task(viewer, number);
        var chosen = LetterKind.of(kind).orElseGet(() -> kindOf(kind, viewer));
        try {
            var sent = sending.send(
                    chosen,
                    task,
                    unit,
                    text,
                    LetterScreen.date(replyBy),
                    Optional.of(follows).filter(it -> !it.isEmpty()).flatMap(it -> letters.find(viewer, it)),
                    viewer,
                    clock.instant());
            return screen.done(redirect, "sent", "/letters/" + sent);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/plan/letter-form",
                    form(
                            viewer,
                            task,
                            chosen,
                            unit,
                            text,
                            replyBy,
                            follows,
                            screen.problems().of(refused)));
        }
    }

    private LetterFormPage form(
            Viewer viewer,
            Task task,
            LetterKind kind,
            String unit,
            String text,
            String replyBy,
            String follows,
            FormErrors errors) {
        var units = tasks.units(task).stream()
                .filter(it -> kind.goesTo(it.kind()))
                .map(it -> new org.qiao.consortium.platform.pages.Choice(it.number(), it.name(), it.part()))
                .toList();
        var chosen = unit.isEmpty() && !units.isEmpty() ? units.getFirst().value() : unit;
        return new LetterFormPage(
                screen.frames()
                        .of(
                                viewer,
                                screen.texts().of("governance.letter.new.title", kind.label()),
                                new Crumb(task.terms().title(), task.url())),
                task,
                kind,
                units,
                chosen,
                text,
                replyBy,
                follows,
                errors);
    }

    private Task task(Viewer viewer, String number) {
        return tasks.find(viewer, number).orElseThrow(() -> new NotFound(Task.KIND, number));
    }
}
