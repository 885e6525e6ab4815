package org.qiao.consortium.platform.identity.pages;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Accounts;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.outside.OutsideSignIn;
import org.qiao.consortium.platform.identity.secondfactor.SecondFactor;
import org.qiao.consortium.platform.identity.session.OpenSessions;
import org.qiao.consortium.platform.identity.session.OpenSessions.OpenSession;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的账号 — the own roles, the own password, what was done with the own sign-in. */
@Controller
@OpenToSignedIn
class AccountPages {

    private static final int DEEDS_SHOWN = 20;

    /** Who finds a desk unlocked cannot guess on. */
    private static final Limit OLD_PASSWORD = new Limit("password.person", 5, Duration.ofMinutes(15));

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Offices offices;
    private final Deeds deeds;
    private final OpenSessions sessions;
    private final SecondFactor secondFactor;
    private final OutsideSignIn outside;
    private final Limits limits;
    private final InstantSource clock;

    AccountPages(
            Frames frames,
            Texts texts,
            Problems problems,
            Accounts accounts,
            Colleagues colleagues,
            Offices offices,
            Deeds deeds,
            OpenSessions sessions,
            SecondFactor secondFactor,
            OutsideSignIn outside,
            Limits limits,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.offices = offices;
        this.deeds = deeds;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.outside = outside;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/account")
    ModelAndView show(Viewer viewer, HttpSession session) {
        return Views.page("platform/account", page(viewer, session, FormErrors.none()));
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String passwordAgain,
            Viewer viewer,
            HttpSession session,
            RedirectAttributes redirect) {
        try {
            if (!newPassword.equals(passwordAgain)) {
                throw new Refused(List.of(Refusal.of(IdentityError.PASSWORDS_DIFFER, "passwordAgain")));
            }
            limits.take(OLD_PASSWORD, viewer.person().toString(), clock.instant());
            accounts.changePassword(viewer.actor(), oldPassword, newPassword, clock.instant());
            limits.forgive(OLD_PASSWORD, viewer.person().toString());
            sessions.endAllBut(session.getId(), viewer.person());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.account.password-changed")));
            return new ModelAndView("redirect:/account");
        } catch (Refused refused) {
            return Views.refused("platform/account", page(viewer, session, problems.of(refused)));
        }
    }

    private static AccountPage.Place place(OpenSession it) {
        return new AccountPage.Place(
                it.device(),
                it.address(),
                Written.moment(it.since()),
                Written.moment(it.lastSeen()),
                it.half(),
                it.here(),
                "/account/sessions/" + it.key() + "/ending");
    }

    private AccountPage page(Viewer viewer, HttpSession session, FormErrors errors) {
        var account =
                colleagues.find(viewer.person()).orElseThrow(() -> new NotFound("platform.person", viewer.person()));
        var trail = deeds.trail(Accounts.subjectOf(viewer.person())).stream()
                .limit(DEEDS_SHOWN)
                .toList();
        return new AccountPage(
                frames.of(viewer, texts.of("platform.account.title")),
                account.userName(),
                viewer.name(),
                account.phone(),
                texts.of("platform.second-factor."
                        + (secondFactor.since(viewer.person()).isPresent() ? "on" : "off")),
                viewer.is(Role.STUDENT) ? "" : "/account/second-factor",
                offices.of(viewer.person(), viewer),
                sessions.of(viewer.person(), session.getId()).stream()
                        .map(AccountPages::place)
                        .toList(),
                outside.placesOf(viewer.person()),
                trail,
                errors);
    }
}
