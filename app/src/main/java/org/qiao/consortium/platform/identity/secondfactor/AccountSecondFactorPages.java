package org.qiao.consortium.platform.identity.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.session.OpenSessions;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 我的第二重验证 — enrols, replaces, gives up. Not for students: their account opens their own things only, and whose
 * telephone breaks would stand before the school.
 */
@Controller
@RequestMapping("/account/second-factor")
@OpenTo({
    Role.PLATFORM_ADMIN,
    Role.SECRETARIAT,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.CLASS_TEACHER,
    Role.ENTERPRISE_CLERK
})
class AccountSecondFactorPages {

    private static final String SHOW = "redirect:/account/second-factor";
    private static final String ENROLMENT = "/account/second-factor/enrolment";

    private final SecondFactor secondFactor;
    private final SecondFactors factors;
    private final EnrolSecondFactor enrol;
    private final RemoveSecondFactor remove;
    private final OfferedSecret offered;
    private final EnrolmentLayout layout;
    private final SignInSession session;
    private final OpenSessions sessions;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    AccountSecondFactorPages(
            SecondFactor secondFactor,
            SecondFactors factors,
            EnrolSecondFactor enrol,
            RemoveSecondFactor remove,
            OfferedSecret offered,
            EnrolmentLayout layout,
            SignInSession session,
            OpenSessions sessions,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.secondFactor = secondFactor;
        this.factors = factors;
        this.enrol = enrol;
        this.remove = remove;
        this.offered = offered;
        this.layout = layout;
        this.session = session;
        this.sessions = sessions;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Views.page("platform/second-factor/show", page(viewer, FormErrors.none()));
    }

    private SecondFactorPage page(Viewer viewer, FormErrors errors) {
        var state = factors.find(viewer.person());
        return new SecondFactorPage(
                frames.of(
                        viewer,
                        texts.of("platform.second-factor.title"),
                        new Crumb(texts.of("platform.account.title"), "/account")),
                state.map(it -> Written.date(BusinessTime.dateOf(it.since()))).orElse(""),
                state.map(SecondFactors.State::codesLeft).orElse(0),
                secondFactor.isRequiredOf(viewer.person()),
                errors);
    }

    /** Somebody who has one already comes here only by {@link #replace}, which asks for a code first. */
    @GetMapping("/enrolment")
    ModelAndView offer(Viewer viewer, HttpSession http) {
        if (factors.isEnrolled(viewer.person()) && offered.find(http).isEmpty()) {
            return new ModelAndView(SHOW);
        }
        var page = layout.enrolment(viewer, viewer.person(), offered.offer(http), ENROLMENT, FormErrors.none());
        return Views.page("platform/second-factor/enrolment", page);
    }

    @PostMapping("/enrolment")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = offered.find(request.getSession());
        if (secret.isEmpty()) {
            return new ModelAndView(SHOW);
        }
        try {
            var codes = enrol.enrol(viewer.person(), secret.get(), code, clock.instant());
            offered.forget(request.getSession());
            session.verified(request, response);
            sessions.endAllBut(request.getSession().getId(), viewer.person());
            return Views.page(
                    "platform/second-factor/codes",
                    layout.codes(viewer, viewer.person(), codes, "/account/second-factor"));
        } catch (Refused refused) {
            var page = layout.enrolment(viewer, viewer.person(), secret.get(), ENROLMENT, problems.of(refused));
            return Views.refused("platform/second-factor/enrolment", page);
        }
    }

    @PostMapping("/replacement")
    ModelAndView replace(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpSession http) {
        try {
            secondFactor.verify(viewer.person(), code, clock.instant());
            offered.forget(http);
            offered.offer(http);
            return new ModelAndView("redirect:" + ENROLMENT);
        } catch (Refused refused) {
            return refused(viewer, refused);
        }
    }

    private ModelAndView refused(Viewer viewer, Refused refused) {
        return Views.refused("platform/second-factor/show", page(viewer, problems.of(refused)));
    }

    @PostMapping("/recovery-codes")
    ModelAndView renewCodes(@RequestParam(defaultValue = "") String code, Viewer viewer) {
        try {
            secondFactor.verify(viewer.person(), code, clock.instant());
            var codes = enrol.renewCodes(viewer.person(), clock.instant());
            return Views.page(
                    "platform/second-factor/codes",
                    layout.codes(viewer, viewer.person(), codes, "/account/second-factor"));
        } catch (Refused refused) {
            return refused(viewer, refused);
        }
    }

    @PostMapping("/giving-up")
    ModelAndView giveUp(@RequestParam(defaultValue = "") String code, Viewer viewer, RedirectAttributes redirect) {
        try {
            secondFactor.verify(viewer.person(), code, clock.instant());
            remove.giveUp(viewer.actor(), clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.second-factor.given-up")));
            return new ModelAndView(SHOW);
        } catch (Refused refused) {
            return refused(viewer, refused);
        }
    }
}
