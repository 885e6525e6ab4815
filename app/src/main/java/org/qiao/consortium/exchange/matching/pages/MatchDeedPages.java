package org.qiao.consortium.exchange.matching.pages;

import static org.qiao.consortium.exchange.matching.pages.MatchForm.text;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiConsumer;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.AdvanceMatch;
import org.qiao.consortium.exchange.matching.AnswerMatch;
import org.qiao.consortium.exchange.matching.InterviewResult;
import org.qiao.consortium.exchange.matching.Match;
import org.qiao.consortium.exchange.matching.MatchError;
import org.qiao.consortium.exchange.matching.Sides;
import org.qiao.consortium.exchange.matching.Signing;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deeds of a match: each a small form on its page, each answered by that page again. */
@Controller
@RequestMapping("/exchange/matches/{number}")
@OpenTo({Role.STUDENT, Role.ENTERPRISE_CLERK})
class MatchDeedPages {

    private final MatchQueries matches;
    private final Sides sides;
    private final AnswerMatch answer;
    private final AdvanceMatch advance;
    private final ShowMatch show;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    MatchDeedPages(
            MatchQueries matches,
            Sides sides,
            AnswerMatch answer,
            AdvanceMatch advance,
            ShowMatch show,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.matches = matches;
        this.sides = sides;
        this.answer = answer;
        this.advance = advance;
        this.show = show;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable String number, MatchForm form, Viewer viewer, RedirectAttributes redirect) {
        return deed(
                number,
                form,
                viewer,
                redirect,
                "agreed",
                (match, side) -> answer.agree(match, side, viewer.actor(), clock.instant()));
    }

    @PostMapping("/refusal")
    ModelAndView decline(@PathVariable String number, MatchForm form, Viewer viewer, RedirectAttributes redirect) {
        return deed(
                number,
                form,
                viewer,
                redirect,
                "declined",
                (match, side) -> answer.decline(
                        match, side, cause(form, side), text(form.note()), viewer.actor(), clock.instant()));
    }

    private static DeclineCause cause(MatchForm form, Side side) {
        return DeclineCause.of(side).stream()
                .filter(it -> it.name().equals(text(form.cause())))
                .findFirst()
                .orElseThrow(() -> refused(MatchError.CAUSE_MISSING, "cause"));
    }

    @PostMapping("/interview")
    @OpenTo(Role.ENTERPRISE_CLERK)
    ModelAndView interview(@PathVariable String number, MatchForm form, Viewer viewer, RedirectAttributes redirect) {
        return deed(number, form, viewer, redirect, "interview", (match, side) -> {
            var at = moment(text(form.at()));
            if (text(form.place()).isEmpty()) {
                throw refused(MatchError.INTERVIEW_PLACE_MISSING, "place");
            }
            advance.interview(
                    match,
                    at.atZone(BusinessTime.ZONE).toInstant(),
                    text(form.place()),
                    viewer.actor(),
                    clock.instant());
        });
    }

    @PostMapping("/interview-result")
    @OpenTo(Role.ENTERPRISE_CLERK)
    ModelAndView result(@PathVariable String number, MatchForm form, Viewer viewer, RedirectAttributes redirect) {
        return deed(number, form, viewer, redirect, "interview-result", (match, side) -> {
            var result = List.of(InterviewResult.values()).stream()
                    .filter(it -> it.name().equals(text(form.result())))
                    .findFirst()
                    .orElseThrow(() -> refused(MatchError.RESULT_MISSING, "result"));
            advance.interviewResult(match, result, viewer.actor(), clock.instant());
        });
    }

    @PostMapping("/offer")
    @OpenTo(Role.ENTERPRISE_CLERK)
    ModelAndView offer(@PathVariable String number, MatchForm form, Viewer viewer, RedirectAttributes redirect) {
        return deed(
                number,
                form,
                viewer,
                redirect,
                "offered",
                (match, side) -> advance.offer(match, viewer.actor(), clock.instant()));
    }

    @PostMapping("/signing")
    @OpenTo(Role.ENTERPRISE_CLERK)
    ModelAndView sign(@PathVariable String number, MatchForm form, Viewer viewer, RedirectAttributes redirect) {
        return deed(number, form, viewer, redirect, "signed", (match, side) -> {
            var paper = List.of(Signing.Paper.values()).stream()
                    .filter(it -> it.name().equals(text(form.paper())))
                    .findFirst()
                    .orElseThrow(() -> refused(MatchError.PAPER_MISSING, "paper"));
            var signedOn = date(text(form.signedOn()), MatchError.SIGNING_DATE_MISSING, "signedOn");
            var startOn = date(text(form.startOn()), MatchError.SIGNING_DATE_MISSING, "startOn");
            advance.sign(match, new Signing(signedOn, paper, startOn), viewer.actor(), clock.instant());
        });
    }

    @PostMapping("/arrival")
    @OpenTo(Role.ENTERPRISE_CLERK)
    ModelAndView arrive(@PathVariable String number, MatchForm form, Viewer viewer, RedirectAttributes redirect) {
        return deed(
                number,
                form,
                viewer,
                redirect,
                "arrived",
                (match, side) -> advance.arrive(
                        match,
                        date(text(form.arrivedOn()), MatchError.ARRIVAL_DATE_MISSING, "arrivedOn"),
                        viewer.actor(),
                        clock.instant()));
    }

    private ModelAndView deed(
            String number,
            MatchForm form,
            Viewer viewer,
            RedirectAttributes redirect,
            String done,
            BiConsumer<Match, Side> deed) {
        var match = matches.get(viewer, number);
        var side = sides.of(viewer, match).orElseThrow(() -> new Forbidden("match " + number));
        try {
            deed.accept(match, side);
        } catch (Refused refused) {
            var page = show.page(viewer, match, form, problems.of(refused), false);
            return Views.refused("exchange/matching/show", page);
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("exchange.match." + done + ".flash")));
        return new ModelAndView("redirect:/exchange/matches/" + number);
    }

    private static Refused refused(MatchError error, String field) {
        return new Refused(List.of(Refusal.of(error, field)));
    }

    /** {@code 2026-11-30T09:30} as the browser sends it, or with a blank in the middle as people write it. */
    private static LocalDateTime moment(String typed) {
        try {
            return LocalDateTime.parse(typed.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw refused(MatchError.INTERVIEW_TIME_MISSING, "at");
        }
    }

    private static LocalDate date(String typed, MatchError error, String field) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw refused(error, field);
        }
    }
}
