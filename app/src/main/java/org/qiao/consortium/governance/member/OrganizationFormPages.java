package org.qiao.consortium.governance.member;

import java.time.InstantSource;
import java.util.Arrays;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
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

/** 登记与修改单位资料 — 秘书处 any unit, a clerk the own one. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK})
class OrganizationFormPages {

    private static final String TEMPLATE = "governance/member/form";

    private final OrganizationStore organizations;
    private final RegisterOrganization registering;
    private final FormCodes codes;
    private final Care care;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    OrganizationFormPages(
            OrganizationStore organizations,
            RegisterOrganization registering,
            FormCodes codes,
            Care care,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.organizations = organizations;
        this.registering = registering;
        this.codes = codes;
        this.care = care;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/members/new")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView enter(Viewer viewer) {
        return Views.page(TEMPLATE, newPage(viewer, ParticularsForm.empty(), FormErrors.none()));
    }

    @PostMapping("/members")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView register(ParticularsForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var reading = form.read(codes.regions(), codes.industries(), false);
            Refused.ifAny(reading.and(registering.refusalsOf(reading.particulars(), false)));
            var unit = reading.particulars();
            var id = registering.register(unit, viewer.actor(), clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.member.registered")));
            return new ModelAndView("redirect:/members/" + organizations.get(id).number());
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, newPage(viewer, form, problems.of(refused)));
        }
    }

    private OrganizationFormPage newPage(Viewer viewer, ParticularsForm form, FormErrors errors) {
        var frame = frames.of(viewer, texts.of("governance.member.new.title"), members());
        return page(frame, form, "/members", "/members", 0, false, texts.of("governance.member.new.submit"), errors);
    }

    private Crumb members() {
        return new Crumb(texts.of("governance.members.title"), "/members");
    }

    private OrganizationFormPage page(
            Frame frame,
            ParticularsForm form,
            String action,
            String cancelUrl,
            int version,
            boolean kindFixed,
            String submit,
            FormErrors errors) {
        var kinds = Arrays.stream(OrganizationKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
        return new OrganizationFormPage(
                frame,
                form,
                ParticularsForm.shown(form.region(), form.regionText(), codes.regions()),
                ParticularsForm.shown(form.industry(), form.industryText(), codes.industries()),
                kinds,
                kindFixed,
                action,
                cancelUrl,
                version,
                submit,
                errors);
    }

    @GetMapping("/members/{number}/edit")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        var unit = own(number, viewer);
        var form = ParticularsForm.of(unit.particulars(), codes.regions(), codes.industries());
        return Views.page(TEMPLATE, editPage(viewer, unit, form, unit.version(), FormErrors.none()));
    }

    @PostMapping("/members/{number}")
    ModelAndView save(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int version,
            ParticularsForm form,
            Viewer viewer,
            RedirectAttributes redirect) {
        var unit = own(number, viewer);
        try {
            var reading = form.read(
                    codes.regions(), codes.industries(), unit.particulars().example());
            var changed = settled(reading.particulars(), unit.particulars(), viewer);
            Refused.ifAny(reading.and(registering.refusalsOf(unit.id(), changed)));
            registering.revise(unit.id(), changed, version, viewer.actor(), clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.member.revised")));
            return new ModelAndView("redirect:/members/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, editPage(viewer, unit, form, version, problems.of(refused)));
        }
    }

    /** Kind and credit code say who a unit is: once they stand, only 秘书处 changes them. */
    private static Particulars settled(Particulars typed, Particulars before, Viewer viewer) {
        if (viewer.is(Role.SECRETARIAT)) {
            return typed;
        }
        return new Particulars(
                typed.name(),
                typed.shortName(),
                before.kind(),
                before.creditCode().or(typed::creditCode),
                typed.regionCode(),
                typed.industryCode(),
                typed.staff(),
                typed.address(),
                typed.intro(),
                typed.intermediary(),
                typed.agencyLicence(),
                typed.contactName(),
                typed.contactPhone(),
                before.example());
    }

    private OrganizationFormPage editPage(
            Viewer viewer, Organization unit, ParticularsForm form, int version, FormErrors errors) {
        var url = "/members/" + unit.number();
        var here = new Crumb(unit.particulars().name(), url);
        var frame = frames.of(viewer, texts.of("governance.member.edit.title"), members(), here);
        return page(
                frame,
                form,
                url,
                url,
                version,
                !viewer.is(Role.SECRETARIAT),
                texts.of("governance.member.edit.submit"),
                errors);
    }

    /** The unit that the viewer may change; any other is not found. */
    private Organization own(String number, Viewer viewer) {
        return organizations
                .byNumber(number)
                .filter(it -> it.id().equals(viewer.organization())
                        || (viewer.is(Role.SECRETARIAT) && care.has(viewer, it.id())))
                .orElseThrow(() -> new NotFound("governance.organization", number));
    }
}
