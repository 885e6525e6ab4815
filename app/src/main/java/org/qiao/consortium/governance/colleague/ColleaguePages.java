package org.qiao.consortium.governance.colleague;

import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.member.Care;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本单位人员 — for the unit's own clerks, 秘书处 and the administrator. Another unit's people are not found. */
@Controller
@OpenTo({
    Role.PLATFORM_ADMIN,
    Role.SECRETARIAT,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class ColleaguePages {

    private static final String TEMPLATE = "governance/colleague/list";
    private static final String REVOCATION = "governance/colleague/revocation";
    private static final String CODE = "activationCode";

    private final ManageColleagues managing;
    private final Care care;
    private final Colleagues colleagues;
    private final Organizations organizations;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    ColleaguePages(
            ManageColleagues managing,
            Care care,
            Colleagues colleagues,
            Organizations organizations,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.managing = managing;
        this.care = care;
        this.colleagues = colleagues;
        this.organizations = organizations;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/members/{number}/people")
    ModelAndView list(@PathVariable String number, @ModelAttribute(CODE) @Nullable String code, Viewer viewer) {
        var unit = unit(number, viewer);
        var page = page(viewer, unit, ColleagueForm.empty(), Objects.requireNonNullElse(code, ""), FormErrors.none());
        return Views.page(TEMPLATE, page);
    }

    @PostMapping("/members/{number}/people")
    ModelAndView add(@PathVariable String number, ColleagueForm form, Viewer viewer, RedirectAttributes redirect) {
        var unit = unit(number, viewer);
        try {
            var code = managing.add(unit, form, viewer);
            redirect.addFlashAttribute(CODE, code);
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.colleague.done.added")));
            return back(number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, unit, form, "", problems.of(refused)));
        }
    }

    @PostMapping("/members/{number}/people/{person}/activation-code")
    ModelAndView newCode(
            @PathVariable String number, @PathVariable UUID person, Viewer viewer, RedirectAttributes redirect) {
        redirect.addFlashAttribute(CODE, managing.newCode(unit(number, viewer), new PersonId(person), viewer));
        return back(number);
    }

    @GetMapping("/members/{number}/people/{person}/revocation")
    ModelAndView revocation(
            @PathVariable String number, @PathVariable UUID person, @RequestParam Role role, Viewer viewer) {
        return Views.page(
                REVOCATION, revocationPage(viewer, unit(number, viewer), person, role, "", FormErrors.none()));
    }

    @PostMapping("/members/{number}/people/{person}/revocation")
    ModelAndView revoke(
            @PathVariable String number,
            @PathVariable UUID person,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var unit = unit(number, viewer);
        try {
            managing.revoke(unit, new PersonId(person), role, reason, viewer);
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.colleague.done.revoked")));
            return back(number);
        } catch (Refused refused) {
            return Views.refused(REVOCATION, revocationPage(viewer, unit, person, role, reason, problems.of(refused)));
        }
    }

    private RevocationPage revocationPage(
            Viewer viewer, OrganizationView unit, UUID person, Role role, String reason, FormErrors errors) {
        var colleague = managing.holding(unit, new PersonId(person), role, viewer);
        var url = "/members/" + unit.number();
        var title = texts.of("governance.colleague.revocation.title");
        return new RevocationPage(
                frames.of(
                        viewer,
                        title,
                        new Crumb(unit.name(), url),
                        new Crumb(texts.of("governance.colleague.title"), url + "/people")),
                url + "/people/" + person + "/revocation",
                url + "/people",
                colleague.name(),
                role.label(),
                role.name(),
                reason,
                errors);
    }

    private static ModelAndView back(String number) {
        return new ModelAndView("redirect:/members/" + number + "/people");
    }

    private OrganizationView unit(String number, Viewer viewer) {
        return organizations
                .byNumber(number, BusinessTime.dateOf(clock.instant()))
                .filter(it -> viewer.is(Role.PLATFORM_ADMIN)
                        || (viewer.is(Role.SECRETARIAT) && care.has(viewer, it.id()))
                        || it.id().equals(viewer.organization()))
                .orElseThrow(() -> new NotFound("governance.organization", number));
    }

    private ColleaguesPage page(
            Viewer viewer, OrganizationView unit, ColleagueForm form, String code, FormErrors errors) {
        var url = "/members/" + unit.number();
        var given = RolesOfKind.givenBy(viewer, unit.kind());
        var rows = colleagues.of(unit.id(), viewer.consortium()).stream()
                .map(it -> new ColleaguesPage.Row(
                        it.name(),
                        it.userName(),
                        it.role().label(),
                        Written.date(BusinessTime.dateOf(it.since())),
                        it.activated(),
                        given.contains(it.role()) && !it.person().equals(viewer.person()),
                        url + "/people/" + it.person() + "/activation-code",
                        url + "/people/" + it.person() + "/revocation?role="
                                + it.role().name()))
                .toList();
        return new ColleaguesPage(
                frames.of(
                        viewer,
                        texts.of("governance.colleague.title"),
                        new Crumb(texts.of("governance.members.title"), "/members"),
                        new Crumb(unit.name(), url)),
                url + "/people",
                rows,
                given.stream().map(it -> Choice.of(it.name(), it.label())).toList(),
                form,
                code,
                errors);
    }
}
