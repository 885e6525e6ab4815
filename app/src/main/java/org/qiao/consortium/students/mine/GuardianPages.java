package org.qiao.consortium.students.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.consent.NoticeQueries;
import org.qiao.consortium.students.guardian.ConfirmAsGuardian;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 监护人确认 — open to everyone, because guardians have no account; the code and the phone number open it. */
@Controller
@RequestMapping("/guardian")
@OpenToEveryone
class GuardianPages {

    private static final String TEMPLATE = "students/mine/guardian";

    /** A parents' evening is one address; a code has its own count of wrong phone numbers. */
    private static final Limit BY_ADDRESS = new Limit("guardian.address", 120, Duration.ofHours(1));

    private final ConfirmAsGuardian confirm;
    private final Limits limits;
    private final NoticeQueries notices;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    GuardianPages(
            ConfirmAsGuardian confirm,
            Limits limits,
            NoticeQueries notices,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.confirm = confirm;
        this.limits = limits;
        this.notices = notices;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(Viewer viewer) {
        return Views.page(TEMPLATE, page(viewer, "", "", false, FormErrors.none()));
    }

    /** Posted, so that the code does not stay in addresses and logs. */
    @PostMapping("/code")
    ModelAndView show(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
        try {
            var child = confirm.child(code, clock.instant());
            return Views.page(TEMPLATE, page(viewer, code, child.masked(), false, FormErrors.none()));
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, code, "", false, problems.of(refused)));
        }
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phone,
            Viewer viewer,
            HttpServletRequest request) {
        limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
        try {
            var child = confirm.child(code, clock.instant()).masked();
            try {
                confirm.confirm(code, phone, clock.instant());
            } catch (Refused refused) {
                return Views.refused(TEMPLATE, page(viewer, code, child, false, problems.of(refused)));
            }
            return Views.page(TEMPLATE, page(viewer, "", child, true, FormErrors.none()));
        } catch (Refused unknown) {
            return Views.refused(TEMPLATE, page(viewer, code, "", false, problems.of(unknown)));
        }
    }

    /** A request about the child's data, with the same code; answered with the receipt. */
    @PostMapping("/request")
    ModelAndView request(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String guardianPhone,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            HttpServletRequest request) {
        limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
        try {
            var receipt = confirm.request(code, guardianPhone, RequestKind.of(kind), text, clock.instant());
            return new ModelAndView("redirect:/privacy/receipts/" + receipt);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, code, childOf(code), false, problems.of(refused)));
        }
    }

    /** As {@code 张*}; empty when the code does not say. */
    private String childOf(String code) {
        try {
            return confirm.child(code, clock.instant()).masked();
        } catch (Refused unknown) {
            return "";
        }
    }

    private GuardianPage page(Viewer viewer, String code, String child, boolean done, FormErrors errors) {
        return new GuardianPage(
                frames.of(viewer, texts.of("students.guardian.title")),
                code,
                child,
                notices.inForce(BusinessTime.dateOf(clock.instant())),
                done,
                errors);
    }
}
