package org.qiao.consortium.exchange.listing.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
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

/** 举报办理 — 秘书处 reads what was reported and answers. */
@Controller
@OpenTo(Role.SECRETARIAT)
@RequestMapping("/exchange/reports")
class ReportPages {

    private final ReportStore reports;
    private final AnswerReport answer;
    private final Deeds deeds;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    ReportPages(
            ReportStore reports,
            AnswerReport answer,
            Deeds deeds,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.reports = reports;
        this.answer = answer;
        this.deeds = deeds;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer, Paging paging, @RequestParam(defaultValue = "") String state, HttpServletRequest request) {
        var url = PageUrl.of("/exchange/reports", request.getParameterMap());
        var waitingOnly = !state.equals("all");
        var found = reports.page(viewer, waitingOnly, paging);
        return Views.page(
                "exchange/listing/reports",
                new ReportListPage(
                        frames.of(viewer, texts.of("exchange.report.list.title")),
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        waitingOnly,
                        BusinessTime.dateOf(clock.instant())));
    }

    @GetMapping("/{number}")
    ModelAndView show(Viewer viewer, @PathVariable String number) {
        return Views.page("exchange/listing/report", page(viewer, find(viewer, number), "", "", FormErrors.none()));
    }

    @PostMapping("/{number}/answer")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(name = "answer", defaultValue = "") String words,
            RedirectAttributes redirect) {
        var report = find(viewer, number);
        var chosen = Arrays.stream(ReportOutcome.values())
                .filter(it -> it.name().equals(outcome))
                .findFirst();
        try {
            answer.answer(report, chosen, words, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused(
                    "exchange/listing/report", page(viewer, report, outcome, words, problems.of(refused)), refused);
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("exchange.report.answered.flash")));
        return new ModelAndView("redirect:/exchange/reports/" + number);
    }

    private Report find(Viewer viewer, String number) {
        return reports.byNumber(viewer, number).orElseThrow(() -> new NotFound(Report.KIND, number));
    }

    private ReportPage page(Viewer viewer, Report report, String outcome, String words, FormErrors errors) {
        var frame = frames.of(
                viewer, report.postTitle(), new Crumb(texts.of("exchange.report.list.title"), "/exchange/reports"));
        return new ReportPage(
                frame,
                report,
                outcome,
                words,
                deeds.trail(report.subject()),
                BusinessTime.dateOf(clock.instant()),
                errors);
    }
}
