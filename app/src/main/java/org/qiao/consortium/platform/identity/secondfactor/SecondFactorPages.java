package org.qiao.consortium.platform.identity.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.secondfactor.SecondFactor.Demand;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 输入验证码 — between the password and the desk; whoever has not shown a password is sent to do so. */
@Controller
@OpenToEveryone
class SecondFactorPages {

    private static final String ENROLMENT = "/sign-in/enrolment";

    private final SecondFactor secondFactor;
    private final EnrolSecondFactor enrol;
    private final OfferedSecret offered;
    private final EnrolmentLayout layout;
    private final SignInSession session;
    private final Problems problems;
    private final InstantSource clock;

    SecondFactorPages(
            SecondFactor secondFactor,
            EnrolSecondFactor enrol,
            OfferedSecret offered,
            EnrolmentLayout layout,
            SignInSession session,
            Problems problems,
            InstantSource clock) {
        this.secondFactor = secondFactor;
        this.enrol = enrol;
        this.offered = offered;
        this.layout = layout;
        this.session = session;
        this.problems = problems;
        this.clock = clock;
    }

    private Optional<PersonId> halfSignedIn(HttpServletRequest request, Demand demand) {
        return HalfOpen.of(request.getSession(false), clock.instant())
                .filter(it -> secondFactor.demandOf(it) == demand);
    }

    private static ModelAndView passwordFirst() {
        return new ModelAndView("redirect:/sign-in");
    }

    @GetMapping("/sign-in/code")
    ModelAndView ask(Viewer viewer, HttpServletRequest request) {
        return halfSignedIn(request, Demand.CODE)
                .map(it -> Views.page("platform/second-factor/code", layout.code(viewer, FormErrors.none())))
                .orElseGet(SecondFactorPages::passwordFirst);
    }

    @PostMapping("/sign-in/code")
    ModelAndView check(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = halfSignedIn(request, Demand.CODE);
        if (person.isEmpty()) {
            return passwordFirst();
        }
        try {
            secondFactor.verify(person.get(), code, clock.instant());
            return new ModelAndView("redirect:" + session.complete(person.get(), request, response));
        } catch (Refused refused) {
            return Views.refused("platform/second-factor/code", layout.code(viewer, problems.of(refused)));
        }
    }

    @GetMapping(ENROLMENT)
    ModelAndView offer(Viewer viewer, HttpServletRequest request) {
        return halfSignedIn(request, Demand.ENROLMENT)
                .map(it -> Views.page(
                        "platform/second-factor/enrolment",
                        layout.enrolment(
                                viewer, it, offered.offer(request.getSession()), ENROLMENT, FormErrors.none())))
                .orElseGet(SecondFactorPages::passwordFirst);
    }

    @PostMapping(ENROLMENT)
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = halfSignedIn(request, Demand.ENROLMENT);
        if (person.isEmpty()) {
            return passwordFirst();
        }
        var secret = offered.offer(request.getSession());
        try {
            var codes = enrol.enrol(person.get(), secret, code, clock.instant());
            offered.forget(request.getSession());
            var next = session.complete(person.get(), request, response);
            return Views.page("platform/second-factor/codes", layout.codes(viewer, person.get(), codes, next));
        } catch (Refused refused) {
            return Views.refused(
                    "platform/second-factor/enrolment",
                    layout.enrolment(viewer, person.get(), secret, ENROLMENT, problems.of(refused)));
        }
    }
}
