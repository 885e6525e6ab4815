package org.qiao.consortium.governance.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.member.Care;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位 — its page and the deeds that need no more than a button or a reason. */
@Controller
@OpenTo(Role.SECRETARIAT)
class MemberShowPages {

    private static final String TEMPLATE = "governance/directory/show";

    private final MemberShow show;
    private final Care care;
    private final OrganizationRegister register;
    private final EmployerVerification verification;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    MemberShowPages(
            MemberShow show,
            Care care,
            OrganizationRegister register,
            EmployerVerification verification,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.show = show;
        this.care = care;
        this.register = register;
        this.verification = verification;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/members/{number}")
    @OpenTo({
        Role.PLATFORM_ADMIN,
        Role.SECRETARIAT,
        Role.DEPARTMENT,
        Role.AREA_CLERK,
        Role.SCHOOL_CLERK,
        Role.CLASS_TEACHER,
        Role.ENTERPRISE_CLERK
    })
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page(TEMPLATE, show.page(viewer, number));
    }

    @PostMapping("/members/{number}/membership/application")
    @OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK})
    ModelAndView apply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String consortium,
            Viewer viewer,
            RedirectAttributes redirect) {
        var unit = actedFor(number, viewer);
        register.apply(unit, wanted(consortium, unit, viewer), viewer.actor(), clock.instant());
        return done(number, "applied", redirect);
    }

    /** The viewer's own consortium, unless the unit itself asks to join another one as well. */
    private ConsortiumId wanted(String typed, OrganizationId unit, Viewer viewer) {
        if (typed.isEmpty()) {
            return viewer.consortium();
        }
        return care.open(viewer, unit).stream()
                .filter(it -> it.value().equals(typed) && Sight.actsFor(viewer, unit))
                .findFirst()
                .map(it -> new ConsortiumId(UUID.fromString(it.value())))
                .orElseThrow(() -> new NotFound("governance.consortium", typed));
    }

    @PostMapping("/members/{number}/membership/review")
    ModelAndView takeUp(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        register.takeUpForReview(cared(number, viewer), viewer.consortium(), viewer.actor(), clock.instant());
        return done(number, "taken-up", redirect);
    }

    @PostMapping("/members/{number}/membership/refusal")
    ModelAndView decline(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String declinedReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        return because(
                "declined",
                number,
                declinedReason,
                viewer,
                redirect,
                (unit, now) -> register.decline(unit, viewer.consortium(), declinedReason, viewer.actor(), now));
    }

    @PostMapping("/members/{number}/membership/exit")
    ModelAndView exit(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String exitedReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        return because(
                "exited",
                number,
                exitedReason,
                viewer,
                redirect,
                (unit, now) -> register.exit(unit, viewer.consortium(), exitedReason, viewer.actor(), now));
    }

    @PostMapping("/members/{number}/verification/request")
    @OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK})
    ModelAndView ask(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        verification.ask(actedFor(number, viewer), viewer.actor(), clock.instant());
        return done(number, "asked", redirect);
    }

    @PostMapping("/members/{number}/verification/withdrawal")
    ModelAndView withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String withdrawnReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        return because(
                "withdrawn",
                number,
                withdrawnReason,
                viewer,
                redirect,
                (unit, now) -> verification.withdraw(unit, withdrawnReason, viewer.actor(), now));
    }

    private interface ReasonedDeed {
        void on(OrganizationId unit, Instant now);
    }

    private ModelAndView because(
            String form, String number, String reason, Viewer viewer, RedirectAttributes redirect, ReasonedDeed deed) {
        try {
            deed.on(cared(number, viewer), clock.instant());
            return done(number, form, redirect);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, show.page(viewer, number, form, reason, problems.of(refused)));
        }
    }

    /** 秘书处 for the units in the care of its consortium; another one's are seen, not touched. */
    private OrganizationId cared(String number, Viewer viewer) {
        return Optional.of(show.get(viewer, number))
                .filter(MemberQueries.Detail::inside)
                .map(it -> it.row().id())
                .orElseThrow(() -> new NotFound("governance.organization", number));
    }

    /** 秘书处 also for others; whoever else acts for another unit finds none. */
    private OrganizationId actedFor(String number, Viewer viewer) {
        var unit = show.get(viewer, number).row().id();
        if (Sight.actsFor(viewer, unit)) {
            return unit;
        }
        if (!viewer.is(Role.SECRETARIAT)) {
            throw new NotFound("governance.organization", number);
        }
        return cared(number, viewer);
    }

    private ModelAndView done(String number, String deed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.member.done." + deed)));
        return new ModelAndView("redirect:/members/" + number);
    }
}
