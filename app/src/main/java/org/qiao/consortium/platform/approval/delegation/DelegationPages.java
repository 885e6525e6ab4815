package org.qiao.consortium.platform.approval.delegation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.qiao.consortium.platform.approval.delegation.Delegations.Delegation;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审批委托 — who decides for me while I am away, and for whom I do. */
@Controller
@RequestMapping(DelegationPages.PATH)
@OpenTo({
    Role.PLATFORM_ADMIN,
    Role.SECRETARIAT,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.CLASS_TEACHER,
    Role.ENTERPRISE_CLERK
})
class DelegationPages {

    static final String PATH = "/approvals/delegations";

    private final Delegations delegations;
    private final GiveDelegation give;
    private final Staff staff;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    DelegationPages(
            Delegations delegations,
            GiveDelegation give,
            Staff staff,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.delegations = delegations;
        this.give = give;
        this.staff = staff;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return Views.page("platform/approval/delegations", page(viewer, FormErrors.none(), DelegationForm.blank()));
    }

    @PostMapping
    ModelAndView give(DelegationForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            give.give(form, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused("platform/approval/delegations", page(viewer, problems.of(refused), form));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.approval.delegation.flash.given")));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping("/{id}/ending")
    ModelAndView end(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        give.end(id, viewer, clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.approval.delegation.flash.ended")));
        return new ModelAndView("redirect:" + PATH);
    }

    private DelegationsPage page(Viewer viewer, FormErrors errors, DelegationForm form) {
        var today = BusinessTime.dateOf(clock.instant());
        return new DelegationsPage(
                frames.of(
                        viewer,
                        texts.of("platform.approval.delegation.title"),
                        new Crumb(texts.of("platform.approval.title"), "/approvals")),
                errors,
                new DelegationsPage.Typed(
                        DelegationForm.text(form.deputy()),
                        DelegationForm.text(form.from()),
                        DelegationForm.text(form.until()),
                        DelegationForm.text(form.reason())),
                staff.ofUnit(viewer).stream()
                        .map(it -> Choice.of(it.person().value().toString(), it.name()))
                        .toList(),
                delegations.of(viewer).stream().map(it -> row(it, today, true)).toList(),
                delegations.received(viewer).stream()
                        .map(it -> row(it, today, false))
                        .toList());
    }

    private DelegationsPage.Row row(Delegation it, LocalDate today, boolean own) {
        var open = it.isOpenOn(today);
        var state =
                it.endedAt().isPresent() ? "ended" : !open ? "over" : it.from().isAfter(today) ? "ahead" : "running";
        return new DelegationsPage.Row(
                it.person(),
                it.deputyName(),
                texts.of("platform.approval.delegation.time", Written.date(it.from()), Written.date(it.until())),
                it.reason(),
                texts.of("platform.approval.delegation.state." + state),
                state.equals("running") ? Tone.ACTIVE : Tone.QUIET,
                own && open ? PATH + "/" + it.id() + "/ending" : "");
    }
}
