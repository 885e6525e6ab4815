package org.qiao.consortium.platform.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.Accounts;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.session.OpenSessions;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 启用账号 — sets the own password by a code and signs in. */
@Controller
@OpenToEveryone
class ActivationPages {

    /** A class of sixty behind one address activates in one lesson. */
    private static final Limit BY_ADDRESS = new Limit("activation.address", 120, Duration.ofHours(1));

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final Accounts accounts;
    private final Limits limits;
    private final SignInSession session;
    private final OpenSessions sessions;
    private final InstantSource clock;

    ActivationPages(
            Frames frames,
            Texts texts,
            Problems problems,
            Accounts accounts,
            Limits limits,
            SignInSession session,
            OpenSessions sessions,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.accounts = accounts;
        this.limits = limits;
        this.session = session;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/activation")
    ModelAndView form(Viewer viewer) {
        return Views.page("platform/activation", page(viewer, "", FormErrors.none()));
    }

    @PostMapping("/activation")
    ModelAndView activate(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var now = clock.instant();
            limits.take(BY_ADDRESS, request.getRemoteAddr(), now);
            if (!password.equals(passwordAgain)) {
                throw new Refused(List.of(Refusal.of(IdentityError.PASSWORDS_DIFFER, "passwordAgain")));
            }
            var person = accounts.activate(code, password, now);
            sessions.endAll(person);
            return new ModelAndView("redirect:" + session.begin(person, request, response));
        } catch (Refused refused) {
            return Views.refused("platform/activation", page(viewer, code, problems.of(refused)));
        }
    }

    private ActivationPage page(Viewer viewer, String code, FormErrors errors) {
        return new ActivationPage(frames.of(viewer, texts.of("platform.activation.title")), code, errors);
    }
}
