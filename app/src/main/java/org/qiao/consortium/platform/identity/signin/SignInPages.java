package org.qiao.consortium.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.outside.OutsideSignIn;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 登录. */
@Controller
@OpenToEveryone
class SignInPages {

    /** A class of sixty behind one address signs in at the beginning of a lesson, some of them twice. */
    private static final Limit BY_ADDRESS = new Limit("sign-in.address", 300, Duration.ofMinutes(10));

    /** Of names that nobody has, too: a pause must not tell who exists. */
    private static final Limit BY_NAME =
            new Limit("sign-in.name", PasswordSignIn.FAILURES_ALLOWED, PasswordSignIn.LOCK);

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final PasswordSignIn passwordSignIn;
    private final SignInSession session;
    private final OutsideSignIn outside;
    private final Limits limits;
    private final InstantSource clock;

    SignInPages(
            Frames frames,
            Texts texts,
            Problems problems,
            PasswordSignIn passwordSignIn,
            SignInSession session,
            OutsideSignIn outside,
            Limits limits,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.passwordSignIn = passwordSignIn;
        this.session = session;
        this.outside = outside;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView form(Viewer viewer) {
        return viewer.isSignedIn()
                ? new ModelAndView("redirect:/workbench")
                : Views.page("platform/sign-in", new SignInPage(frame(viewer), "", outside.ways(), FormErrors.none()));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
            limits.take(BY_NAME, nameOf(userName), clock.instant());
            var person = passwordSignIn.signIn(userName, password);
            limits.forgive(BY_NAME, nameOf(userName));
            return new ModelAndView("redirect:" + session.begin(person, request, response));
        } catch (Refused refused) {
            var page = new SignInPage(frame(viewer), userName, outside.ways(), problems.of(refused));
            return Views.refused("platform/sign-in", page);
        }
    }

    private static String nameOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private Frame frame(Viewer viewer) {
        return frames.of(viewer, texts.of("platform.sign-in.title"));
    }
}
