package org.qiao.consortium.platform.privacy.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.privacy.register.Assessments.Assessment;
import org.qiao.consortium.platform.privacy.register.Assessments.Conclusion;
import org.qiao.consortium.platform.privacy.register.Assessments.Occasion;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 影响评估登记 — the list, one assessment, a new one. */
@Controller
@RequestMapping("/privacy/assessments")
@OpenTo({Role.PLATFORM_ADMIN, Role.SECRETARIAT})
public class RegisterPages {

    private static final String PATH = "/privacy/assessments";

    private final Assessments assessments;
    private final Screen screen;
    private final InstantSource clock;

    /** What every page of the registers needs. */
    @Component
    record Screen(Frames frames, Problems problems, Texts texts) {

        Frame frame(Viewer viewer, String key, Crumb... crumbs) {
            return frames.of(viewer, texts.of(key), crumbs);
        }

        ModelAndView done(RedirectAttributes redirect, String key, String url) {
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of(key)));
            return new ModelAndView("redirect:" + url);
        }
    }

    RegisterPages(Assessments assessments, Screen screen, InstantSource clock) {
        this.assessments = assessments;
        this.screen = screen;
        this.clock = clock;
    }

    /** What assessments.jte gets. */
    public record ListPage(
            Frame frame,
            PageUrl url,
            Pager pager,
            Sorting sorting,
            List<Assessment> rows,
            List<Choice> occasions,
            List<Chip> chips) {}

    /** What assessment.jte gets. */
    public record ShowPage(Frame frame, Assessment it) {}

    /** What assessment-form.jte gets. */
    public record FormPage(
            Frame frame, Assessments.Form form, List<Choice> occasions, List<Choice> conclusions, FormErrors errors) {}

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var words = url.value("words");
        var occasion = url.value("occasion");
        var rows = assessments.all(viewer, words, occasion, paging, paging.offset(), paging.size());
        var total = assessments.count(viewer, words, occasion, Paging.EXACT_TOTAL + 1);
        var found = new Paged<>(rows, paging, total);
        return Views.page(
                "platform/privacy/assessments",
                new ListPage(
                        screen.frame(viewer, "platform.privacy.assessments.title"),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        occasions(),
                        chips(url)));
    }

    static List<Chip> chips(PageUrl url) {
        return url.without("page").parameters().stream()
                .filter(it -> it.getKey().equals("words") || it.getKey().equals("occasion"))
                .map(it -> new Chip(
                        it.getKey().equals("occasion") ? label(it.getValue()) : it.getValue(),
                        url.without("page").without(it.getKey()).toString()))
                .toList();
    }

    private static String label(String occasion) {
        return Arrays.stream(Occasion.values())
                .filter(it -> it.name().equals(occasion))
                .map(Occasion::label)
                .findFirst()
                .orElse(occasion);
    }

    @GetMapping("/new")
    ModelAndView form(Viewer viewer) {
        return Views.page(
                "platform/privacy/assessment-form", form(viewer, Assessments.Form.empty(), FormErrors.none()));
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var found =
                assessments.find(viewer, number).orElseThrow(() -> new NotFound("platform.privacy.assessment", number));
        return Views.page(
                "platform/privacy/assessment", new ShowPage(screen.frames().of(viewer, found.title(), above()), found));
    }

    @PostMapping
    ModelAndView record(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String impact,
            @RequestParam(defaultValue = "") String measures,
            @RequestParam(defaultValue = "") String conclusion,
            Viewer viewer,
            RedirectAttributes redirect) {
        var form = new Assessments.Form(title, occasion, purpose, impact, measures, conclusion);
        try {
            var number = assessments.record(form, viewer, clock.instant());
            return screen.done(redirect, "platform.privacy.assessments.recorded", PATH + "/" + number);
        } catch (Refused refused) {
            return Views.refused(
                    "platform/privacy/assessment-form",
                    form(viewer, form, screen.problems().of(refused)));
        }
    }

    private FormPage form(Viewer viewer, Assessments.Form form, FormErrors errors) {
        return new FormPage(
                screen.frame(viewer, "platform.privacy.assessments.new", above()),
                form,
                occasions(),
                Arrays.stream(Conclusion.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                errors);
    }

    private Crumb above() {
        return new Crumb(screen.texts().of("platform.privacy.assessments.title"), PATH);
    }

    private static List<Choice> occasions() {
        return Arrays.stream(Occasion.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
