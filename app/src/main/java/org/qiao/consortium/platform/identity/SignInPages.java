package org.qiao.consortium.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final PasswordSignIn passwordSignIn;
    private final SignInSession session;

    SignInPages(Frames frames, Texts texts, Problems problems, PasswordSignIn passwordSignIn, SignInSession session) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.passwordSignIn = passwordSignIn;
        this.session = session;
    }

    @GetMapping("/sign-in")
    ModelAndView form(Viewer viewer) {
        return viewer.isSignedIn()
                ? new ModelAndView("redirect:/workbench")
                : Views.page("platform/sign-in", new SignInPage(frame(viewer), "", FormErrors.none()));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var signedIn = passwordSignIn.signIn(userName, password);
            return new ModelAndView("redirect:" + session.begin(signedIn, request, response));
        } catch (Refused refused) {
            var page = new SignInPage(frame(viewer), userName, problems.of(refused));
            return Views.refused("platform/sign-in", page);
        }
    }

    private Frame frame(Viewer viewer) {
        return frames.of(viewer, texts.of("platform.sign-in.title"));
    }
}
