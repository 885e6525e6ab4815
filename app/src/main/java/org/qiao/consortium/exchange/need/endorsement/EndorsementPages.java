package org.qiao.consortium.exchange.need.endorsement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedFacts;
import org.qiao.consortium.exchange.need.endorsement.AnswerAsFirm.Answer;
import org.qiao.consortium.exchange.need.endorsement.EndorsementPage.State;
import org.qiao.consortium.platform.approval.ApprovalSubject.ReviewField;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 企业核对 — whoever holds the link sees what was entered in the firm's name and answers, on a telephone, without account. */
@Controller
@RequestMapping("/endorsements/{token}")
@OpenToEveryone
class EndorsementPages {

    private static final String TEMPLATE = "exchange/need/endorsement";

    /** A village office where several cooperatives answer one after the other is one address. */
    private static final Limit BY_ADDRESS = new Limit("endorsement.address", 120, Duration.ofHours(1));

    private final AnswerAsFirm answers;
    private final Endorsements endorsements;
    private final NeedFacts words;
    private final OrganizationNames names;
    private final Limits limits;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    EndorsementPages(
            AnswerAsFirm answers,
            Endorsements endorsements,
            NeedFacts words,
            OrganizationNames names,
            Limits limits,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.answers = answers;
        this.endorsements = endorsements;
        this.words = words;
        this.names = names;
        this.limits = limits;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Viewer viewer, HttpServletRequest request) {
        limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
        return answers.find(token, clock.instant())
                .map(it -> Views.page(TEMPLATE, page(viewer, token, it, blank(), FormErrors.none())))
                .orElseGet(() -> gone(viewer));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletRequest request) {
        limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
        var need = answers.find(token, clock.instant());
        if (need.isEmpty()) {
            return gone(viewer);
        }
        var answer = new Answer(Endorsement.Outcome.of(outcome), seen, name, reason);
        try {
            answers.answer(token, answer, viewer, clock.instant());
            var done = texts.of("exchange.endorsement.done." + outcome.toLowerCase(java.util.Locale.ROOT));
            return Views.page(TEMPLATE, EndorsementPage.without(frame(viewer), State.DONE, done));
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, token, need.get(), answer, problems.of(refused)));
        }
    }

    private static Answer blank() {
        return new Answer(java.util.Optional.empty(), "", "", "");
    }

    private ModelAndView gone(Viewer viewer) {
        return Views.refused(TEMPLATE, EndorsementPage.without(frame(viewer), State.GONE, ""));
    }

    private Frame frame(Viewer viewer) {
        return frames.of(viewer, texts.of("exchange.endorsement.title"));
    }

    private EndorsementPage page(Viewer viewer, String token, Need need, Answer answer, FormErrors errors) {
        return new EndorsementPage(
                frame(viewer),
                State.ASKING,
                "",
                names.nameOf(need.enteredBy()),
                names.nameOf(need.employer()),
                words.of(need).stream().map(ReviewField::fact).toList(),
                "/endorsements/" + token,
                endorsements.seen(need),
                answer.outcome().map(Enum::name).orElse(""),
                answer.name(),
                answer.reason(),
                errors);
    }
}
