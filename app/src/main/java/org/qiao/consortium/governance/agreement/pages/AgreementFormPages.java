package org.qiao.consortium.governance.agreement.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.governance.agreement.AgreementQueries;
import org.qiao.consortium.governance.agreement.ClauseTemplates;
import org.qiao.consortium.governance.agreement.DraftAgreement;
import org.qiao.consortium.governance.agreement.Edition;
import org.qiao.consortium.governance.agreement.EditionStatus;
import org.qiao.consortium.governance.agreement.Standing;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 起草、修改、变更 — one form; who saved second is told what changed and keeps what was typed. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
@RequestMapping("/governance/agreements")
class AgreementFormPages {

    private static final String LIST = "/governance/agreements";
    private static final String TEMPLATE = "governance/agreement/form";

    private final AgreementQueries agreements;
    private final DraftAgreement drafting;
    private final ClauseTemplates templates;
    private final Organizations organizations;
    private final AgreementChanges changes;
    private final Frames frames;
    private final FormTools tools;

    /** What every form page needs to answer. */
    @Component
    record FormTools(Problems problems, Texts texts, InstantSource clock) {}

    AgreementFormPages(
            AgreementQueries agreements,
            DraftAgreement drafting,
            ClauseTemplates templates,
            Organizations organizations,
            AgreementChanges changes,
            Frames frames,
            FormTools tools) {
        this.agreements = agreements;
        this.drafting = drafting;
        this.templates = templates;
        this.organizations = organizations;
        this.changes = changes;
        this.frames = frames;
        this.tools = tools;
    }

    @GetMapping("/new")
    ModelAndView start(Viewer viewer, @RequestParam(defaultValue = "") String kind) {
        var crumb = new Crumb(text("list.title"), LIST);
        var chosen = Typed.chosen(AgreementKind.class, kind);
        if (chosen.isEmpty()) {
            return Views.page(
                    "governance/agreement/start",
                    new AgreementStartPage(
                            frames.of(viewer, text("new.title"), crumb), List.of(AgreementKind.values())));
        }
        var own = viewer.is(Role.SECRETARIAT)
                ? Optional.<OrganizationView>empty()
                : organizations.find(viewer.organization(), today());
        var blank = AgreementForm.blank(chosen.get(), templates.of(chosen.get()), own, today());
        return Views.page(TEMPLATE, newPage(viewer, blank, FormErrors.none()));
    }

    @PostMapping
    ModelAndView create(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        var form = AgreementForm.of(request);
        try {
            var number = drafting.open(form.draft(organizations, today(), Optional.empty()), viewer, now());
            return done(number, "drafted", redirect);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE, newPage(viewer, form, tools.problems().of(refused)));
        }
    }

    @GetMapping("/{number}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable String number) {
        var agreement = own(viewer, number);
        var draft = draft(agreement);
        return Views.page(
                TEMPLATE,
                editPage(viewer, agreement, draft, formOf(agreement, draft), draft.version(), FormErrors.none()));
    }

    @PostMapping("/{number}")
    ModelAndView save(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var agreement = own(viewer, number);
        var draft = draft(agreement);
        var form = AgreementForm.of(request);
        try {
            drafting.revise(
                    agreement, draft, version, form.draft(organizations, today(), agreement.about()), viewer, now());
            return done(number, "revised", redirect);
        } catch (Refused refused) {
            var page = editPage(
                    viewer, agreement, draft, form, version, tools.problems().of(refused));
            return Views.refused(TEMPLATE, page);
        } catch (Stale stale) {
            var said = changes.since(agreement, formOf(agreement, draft), form);
            var view = Views.page(TEMPLATE, editPage(viewer, agreement, draft, form, draft.version(), said));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    @GetMapping("/{number}/amendment")
    ModelAndView amendment(Viewer viewer, @PathVariable String number) {
        var agreement = own(viewer, number);
        var holds = Standing.inForce(agreement, agreements.editions(agreement), today())
                .orElseThrow(() -> new NotFound(Agreement.KIND, number));
        var page = amendPage(viewer, agreement, formOf(agreement, holds), FormErrors.none());
        return Views.page(TEMPLATE, page);
    }

    @PostMapping("/{number}/amendment")
    ModelAndView amend(
            Viewer viewer, @PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        var agreement = own(viewer, number);
        var form = AgreementForm.of(request);
        try {
            drafting.amend(
                    agreement, form.reason(), form.draft(organizations, today(), agreement.about()), viewer, now());
            return done(number, "amended", redirect);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    amendPage(viewer, agreement, form, tools.problems().of(refused)));
        }
    }

    private Agreement own(Viewer viewer, String number) {
        var found = agreements.get(viewer, number);
        if (!ShowAgreement.writes(viewer, found)) {
            throw new NotFound(Agreement.KIND, number);
        }
        return found;
    }

    private Edition draft(Agreement agreement) {
        return agreements.editions(agreement).stream()
                .filter(it -> it.status() == EditionStatus.DRAFT)
                .findFirst()
                .orElseThrow(() -> new NotFound(Agreement.KIND, agreement.number()));
    }

    private AgreementForm formOf(Agreement agreement, Edition edition) {
        var units = edition.parties().stream().map(it -> it.party().unit()).toList();
        return AgreementForm.of(agreement, edition, organizations.find(units, today()));
    }

    private AgreementFormPage newPage(Viewer viewer, AgreementForm form, FormErrors errors) {
        var frame = frames.of(viewer, text("new.title"), new Crumb(text("list.title"), LIST));
        return new AgreementFormPage(frame, form, LIST, LIST, false, 0, errors);
    }

    private AgreementFormPage editPage(
            Viewer viewer, Agreement it, Edition draft, AgreementForm form, int version, FormErrors errors) {
        var url = LIST + "/" + it.number();
        var frame =
                frames.of(viewer, text("edit.title"), new Crumb(text("list.title"), LIST), new Crumb(it.title(), url));
        return new AgreementFormPage(frame, form, url, url, draft.edition() > 1, version, errors);
    }

    private AgreementFormPage amendPage(Viewer viewer, Agreement it, AgreementForm form, FormErrors errors) {
        var url = LIST + "/" + it.number();
        var frame = frames.of(
                viewer, text("amendment.title"), new Crumb(text("list.title"), LIST), new Crumb(it.title(), url));
        return new AgreementFormPage(frame, form, url + "/amendment", url, true, 0, errors);
    }

    private ModelAndView done(String number, String deed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(text(deed + ".flash")));
        return new ModelAndView("redirect:" + LIST + "/" + number);
    }

    private String text(String key) {
        return tools.texts().of("governance.agreement." + key);
    }

    private Instant now() {
        return tools.clock().instant();
    }

    private LocalDate today() {
        return BusinessTime.dateOf(now());
    }
}
