package org.qiao.consortium.governance.founding;

import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.PLATFORM_ADMIN;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.founding.ConsortiumPage.Typing;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 各级联合体 — the administrator founds and places them; a 秘书处 sees its own, the one above and those below. */
@Controller
@OpenTo(PLATFORM_ADMIN)
class ConsortiumPages {

    private static final String FORM = "governance/founding/further";
    private static final String CODE = "activationCode";
    private static final Typing NOTHING = new Typing("", "", "");

    private final FoundFurther further;
    private final ConsortiumStore store;
    private final ShowConsortium show;
    private final Organizations organizations;
    private final FormCodes codes;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    ConsortiumPages(
            FoundFurther further,
            ConsortiumStore store,
            ShowConsortium show,
            Organizations organizations,
            FormCodes codes,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.further = further;
        this.store = store;
        this.show = show;
        this.organizations = organizations;
        this.codes = codes;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/consortiums")
    @OpenTo({PLATFORM_ADMIN, SECRETARIAT, DEPARTMENT})
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        return Views.page(
                "governance/founding/list",
                new ConsortiumListPage(
                        frames.of(viewer, texts.of("governance.consortiums.title")),
                        PageUrl.of("/consortiums", request.getParameterMap()),
                        store.all(viewer),
                        viewer.is(PLATFORM_ADMIN)));
    }

    @GetMapping("/consortiums/new")
    ModelAndView form(Viewer viewer) {
        return Views.page(FORM, formPage(viewer, FurtherForm.empty(), FormErrors.none()));
    }

    @PostMapping("/consortiums")
    ModelAndView found(FurtherForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var opened = further.found(form, viewer, clock.instant());
            redirect.addFlashAttribute(CODE, opened.code());
            return done(opened.consortium().value(), "founded", redirect);
        } catch (Refused refused) {
            return Views.refused(FORM, formPage(viewer, form, SetupPages.fieldsOfForm(problems.of(refused))));
        }
    }

    private FurtherFormPage formPage(Viewer viewer, FurtherForm form, FormErrors errors) {
        return new FurtherFormPage(
                frames.of(
                        viewer,
                        texts.of("governance.consortium.new.title"),
                        new Crumb(texts.of("governance.consortiums.title"), "/consortiums")),
                form,
                ParticularsForm.shown(form.region(), form.regionText(), codes.regions()),
                show.cities(viewer),
                organizations.ofKind(OrganizationKind.PARK, BusinessTime.dateOf(clock.instant())).stream()
                        .map(it -> Choice.of(it.number(), it.name()))
                        .toList(),
                errors);
    }

    @GetMapping("/consortiums/{id}")
    @OpenTo({PLATFORM_ADMIN, SECRETARIAT, DEPARTMENT})
    ModelAndView show(@PathVariable UUID id, @ModelAttribute(CODE) @Nullable String code, Viewer viewer) {
        return Views.page(
                ShowConsortium.TEMPLATE,
                show.page(viewer, id, Objects.requireNonNullElse(code, ""), NOTHING, FormErrors.none()));
    }

    @PostMapping("/consortiums/{id}/parent")
    ModelAndView place(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String parent,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            further.placeUnder(id, parent, viewer, clock.instant());
            return done(id, "placed", redirect);
        } catch (Refused refused) {
            return refused(viewer, id, new Typing(parent, "", ""), problems.of(refused));
        }
    }

    @PostMapping("/consortiums/{id}/secretaries")
    ModelAndView addSecretary(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String userName,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            var account = new NewPerson(userName.strip(), person.strip(), Optional.empty(), Optional.empty());
            redirect.addFlashAttribute(CODE, further.addSecretary(id, account, viewer, clock.instant()));
            return done(id, "secretary-added", redirect);
        } catch (Refused refused) {
            var errors = SetupPages.fieldsOfForm(problems.of(refused));
            return refused(viewer, id, new Typing("", person, userName), errors);
        }
    }

    private ModelAndView refused(Viewer viewer, UUID id, Typing typed, FormErrors errors) {
        return Views.refused(ShowConsortium.TEMPLATE, show.page(viewer, id, "", typed, errors));
    }

    private ModelAndView done(UUID id, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.consortium.done." + what)));
        return new ModelAndView("redirect:/consortiums/" + id);
    }
}
