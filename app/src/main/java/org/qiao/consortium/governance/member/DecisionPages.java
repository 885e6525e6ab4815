package org.qiao.consortium.governance.member;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批准入会 and 确定地位 — 秘书处 enters what 理事会 has decided, with its date and basis. */
@Controller
@OpenTo(Role.SECRETARIAT)
class DecisionPages {

    private final ChangeMembership membership;
    private final OrganizationStore organizations;
    private final MembershipStore memberships;
    private final Care care;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    DecisionPages(
            ChangeMembership membership,
            OrganizationStore organizations,
            MembershipStore memberships,
            Care care,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.membership = membership;
        this.organizations = organizations;
        this.memberships = memberships;
        this.care = care;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/members/{number}/membership/admission")
    ModelAndView admission(@PathVariable String number, Viewer viewer) {
        return Views.page(
                "governance/member/admission",
                admissionPage(viewer, unit(number, viewer), today().toString(), "", FormErrors.none()));
    }

    @PostMapping("/members/{number}/membership/admission")
    ModelAndView admit(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "") String basis,
            Viewer viewer,
            RedirectAttributes redirect) {
        var unit = unit(number, viewer);
        try {
            var on = date(decidedOn)
                    .orElseThrow(
                            () -> new Refused(List.of(Refusal.of(GovernanceError.DECISION_DATE_MISSING, "decidedOn"))));
            membership.admit(unit.id(), viewer.consortium(), on, basis, viewer.actor(), clock.instant());
            return done(number, "admitted", redirect);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/member/admission", admissionPage(viewer, unit, decidedOn, basis, problems.of(refused)));
        }
    }

    @GetMapping("/members/{number}/membership/standing")
    ModelAndView standing(@PathVariable String number, Viewer viewer) {
        var unit = unit(number, viewer);
        var now = memberships
                .find(unit.id(), viewer.consortium())
                .map(it -> it.standing().name())
                .orElse("");
        return Views.page("governance/member/standing", standingPage(viewer, unit, now, "", FormErrors.none()));
    }

    @PostMapping("/members/{number}/membership/standing")
    ModelAndView stand(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String basis,
            Viewer viewer,
            RedirectAttributes redirect) {
        var unit = unit(number, viewer);
        try {
            var wanted = Arrays.stream(MemberStanding.values())
                    .filter(it -> it.name().equals(standing))
                    .findFirst()
                    .orElse(MemberStanding.MEMBER);
            membership.stand(unit.id(), viewer.consortium(), wanted, basis, viewer.actor(), clock.instant());
            return done(number, "stood", redirect);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/member/standing", standingPage(viewer, unit, standing, basis, problems.of(refused)));
        }
    }

    private Organization unit(String number, Viewer viewer) {
        return organizations
                .byNumber(number)
                .filter(it -> care.has(viewer, it.id()))
                .orElseThrow(() -> new NotFound("governance.organization", number));
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private ModelAndView done(String number, String deed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.member.done." + deed)));
        return new ModelAndView("redirect:/members/" + number);
    }

    private AdmissionPage admissionPage(
            Viewer viewer, Organization unit, String decidedOn, String basis, FormErrors errors) {
        var frame = frame(viewer, unit, "governance.member.admission.title");
        var name = unit.particulars().name();
        return new AdmissionPage(frame, url(unit), name, decidedOn, basis, today().toString(), errors);
    }

    private StandingPage standingPage(
            Viewer viewer, Organization unit, String standing, String basis, FormErrors errors) {
        var frame = frame(viewer, unit, "governance.member.standing.title");
        var it = unit.particulars();
        return new StandingPage(frame, url(unit), it.name(), it.kind(), standing, basis, errors);
    }

    private Frame frame(Viewer viewer, Organization unit, String title) {
        return frames.of(
                viewer,
                texts.of(title),
                new Crumb(texts.of("governance.members.title"), "/members"),
                new Crumb(unit.particulars().name(), url(unit)));
    }

    private static String url(Organization unit) {
        return "/members/" + unit.number();
    }
}
