package org.qiao.consortium.platform.identity;

import static org.qiao.consortium.platform.identity.PasswordSignIn.FAILURES_ALLOWED;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 登录. The password itself is checked by {@link PasswordSignIn}. */
@Controller
@OpenToEveryone
class SignInPages {

    static final String FAILURE = "sign-in.failure";

    private final Frames frames;
    private final Texts texts;

    SignInPages(Frames frames, Texts texts) {
        this.frames = frames;
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    ModelAndView form(Viewer viewer) {
        return viewer.isSignedIn()
                ? new ModelAndView("redirect:/workbench")
                : Views.page("platform/sign-in", new SignInPage(frame(viewer), "", FormErrors.none()));
    }

    /** Reached only by the forward of a refused sign-in. */
    @PostMapping("/sign-in/refused")
    ModelAndView refused(Viewer viewer, HttpServletRequest request) {
        var failure = Objects.requireNonNullElse(request.getAttribute(FAILURE), "unknown");
        var minutes = PasswordSignIn.LOCK.toMinutes();
        var line = ErrorLine.of("", texts.of("platform.sign-in." + failure, FAILURES_ALLOWED, minutes));
        var userName = Objects.requireNonNullElse(request.getParameter("userName"), "");
        return Views.refused(
                "platform/sign-in", new SignInPage(frame(viewer), userName, new FormErrors(List.of(line))));
    }

    private Frame frame(Viewer viewer) {
        return frames.of(viewer, texts.of("platform.sign-in.title"));
    }
}
