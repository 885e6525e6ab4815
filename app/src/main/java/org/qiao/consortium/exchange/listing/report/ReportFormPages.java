package org.qiao.consortium.exchange.listing.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.qiao.consortium.exchange.listing.post.PostQueries;
import org.qiao.consortium.exchange.listing.post.PostRow;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 举报 — the form, and the receipt with which the answer is read; both without sign-in. */
@Controller
@OpenToEveryone
class ReportFormPages {

    private final PostQueries posts;
    private final ReportPost report;
    private final ReportStore reports;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("exchange/listing");

    ReportFormPages(
            PostQueries posts,
            ReportPost report,
            ReportStore reports,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.posts = posts;
        this.report = report;
        this.reports = reports;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/posts/{number}/report")
    ModelAndView form(Viewer viewer, @PathVariable String number) {
        return Views.page(
                "exchange/listing/report-form", page(viewer, post(viewer, number), "", "", FormErrors.none()));
    }

    @PostMapping("/posts/{number}/report")
    ModelAndView create(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var post = post(viewer, number);
        var chosen = Arrays.stream(ReportKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst();
        try {
            var now = clock.instant();
            report.admit(chosen, text, request.getRemoteAddr(), now);
            var token = report.report(post.need(), chosen, text, viewer, now);
            return new ModelAndView("redirect:/reports/" + token);
        } catch (Refused refused) {
            return Views.refused("exchange/listing/report-form", page(viewer, post, kind, text, problems.of(refused)));
        }
    }

    @GetMapping("/reports/{token}")
    ModelAndView receipt(Viewer viewer, @PathVariable String token) {
        var found = reports.byToken(report.digestOf(token)).orElseThrow(() -> new NotFound(Report.KIND, "token"));
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/reports/" + token)
                .toUriString();
        return Views.page(
                "exchange/listing/report-receipt",
                new ReceiptPage(frames.of(viewer, texts.of("exchange.report.receipt.title")), found, address));
    }

    private PostRow post(Viewer viewer, String number) {
        Optional<PostRow> found = posts.find(viewer, number, BusinessTime.dateOf(clock.instant()));
        return found.orElseThrow(() -> new NotFound("post", number));
    }

    private ReportFormPage page(Viewer viewer, PostRow post, String kind, String text, FormErrors errors) {
        var frame = frames.of(
                viewer,
                texts.of("exchange.report.form.title"),
                new Crumb(post.terms().title(), "/posts/" + post.number()));
        var days = settings.on("report-answer-days", BusinessTime.dateOf(clock.instant()))
                .asInt();
        return new ReportFormPage(frame, post, kind, text, days, errors);
    }
}
