package org.qiao.consortium.governance.council.affairs;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.PLATFORM_ADMIN;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import org.qiao.consortium.governance.council.LiaisonField;
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
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 法人形式、运行方式与部门联络 — shown to all who work here, kept by 秘书处. */
@Controller
@OpenTo(SECRETARIAT)
class AffairsPages {

    private final KeepAffairs affairs;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    AffairsPages(KeepAffairs affairs, Frames frames, Problems problems, Texts texts, InstantSource clock) {
        this.affairs = affairs;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/council/affairs")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER, PLATFORM_ADMIN})
    ModelAndView show(Viewer viewer) {
        return Views.page(
                "governance/affairs/show",
                new AffairsPage(
                        frames.of(viewer, texts.of("governance.affairs.title"), council()),
                        affairs.standing(viewer),
                        affairs.liaisons(viewer),
                        viewer.is(SECRETARIAT),
                        viewer.is(SECRETARIAT, DEPARTMENT)));
    }

    @GetMapping("/council/affairs/legal-form")
    ModelAndView legalForm(Viewer viewer) {
        var it = affairs.standing(viewer);
        return Views.page(
                "governance/affairs/legal-form",
                legalPage(viewer, LegalStandingForm.of(it), it.version(), FormErrors.none()));
    }

    @PostMapping("/council/affairs/legal-form")
    ModelAndView saveLegalForm(
            LegalStandingForm form,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            affairs.saveStanding(form, version, viewer, clock.instant());
            return done(redirect);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/affairs/legal-form", legalPage(viewer, form, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = affairs.standing(viewer);
            var changed = problems.changedMeanwhile(LegalStandingForm.of(now), form);
            return Views.stale("governance/affairs/legal-form", legalPage(viewer, form, now.version(), changed));
        }
    }

    private LegalStandingPage legalPage(Viewer viewer, LegalStandingForm form, int version, FormErrors errors) {
        var frame = frames.of(viewer, texts.of("governance.affairs.legal-form.title"), council(), here());
        return new LegalStandingPage(frame, form, version, errors);
    }

    @GetMapping("/council/affairs/liaisons/{field}")
    ModelAndView liaison(@PathVariable String field, Viewer viewer) {
        var which = fieldOf(field);
        var known = affairs.liaisons(viewer).stream()
                .filter(it -> it.field() == which)
                .findFirst();
        var today = BusinessTime.dateOf(clock.instant()).toString();
        var form = known.map(AffairsPages::formOf).orElseGet(() -> new LiaisonForm("", "", "", "", today));
        return Views.page(
                "governance/affairs/liaison",
                liaisonPage(viewer, which, form, known.map(Liaison::version).orElse(0), FormErrors.none()));
    }

    private static LiaisonForm formOf(Liaison it) {
        return new LiaisonForm(
                it.department(), it.holder(), it.post(), it.phone(), it.since().toString());
    }

    @PostMapping("/council/affairs/liaisons/{field}")
    ModelAndView name(
            @PathVariable String field,
            LiaisonForm form,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var which = fieldOf(field);
        try {
            affairs.name(which, form, version, viewer, clock.instant());
            return done(redirect);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/affairs/liaison", liaisonPage(viewer, which, form, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = affairs.liaisons(viewer).stream()
                    .filter(it -> it.field() == which)
                    .findFirst()
                    .orElseThrow();
            var changed = problems.changedMeanwhile(formOf(now), form);
            return Views.stale("governance/affairs/liaison", liaisonPage(viewer, which, form, now.version(), changed));
        }
    }

    private LiaisonPage liaisonPage(
            Viewer viewer, LiaisonField field, LiaisonForm form, int version, FormErrors errors) {
        var frame = frames.of(viewer, texts.of("governance.affairs.liaison.title", field.label()), council(), here());
        return new LiaisonPage(frame, field, form, version, errors);
    }

    private static LiaisonField fieldOf(String name) {
        return Typed.chosen(LiaisonField.class, name).orElseThrow(() -> new NotFound("governance.liaison", name));
    }

    private Crumb council() {
        return new Crumb(texts.of("governance.council.title"), "/council");
    }

    private Crumb here() {
        return new Crumb(texts.of("governance.affairs.title"), "/council/affairs");
    }

    private ModelAndView done(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.affairs.saved")));
        return new ModelAndView("redirect:/council/affairs");
    }
}
