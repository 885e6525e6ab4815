package org.qiao.consortium.atlas.chain;

import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 产业划分方案 — side by side; 秘书处 and 主管部门 may add one. */
@Controller
@OpenToEveryone
class SchemePages {

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final SchemeQueries schemes;
    private final KeepScheme keep;
    private final InstantSource clock;

    SchemePages(
            Frames frames,
            Texts texts,
            Problems problems,
            SchemeQueries schemes,
            KeepScheme keep,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.schemes = schemes;
        this.keep = keep;
        this.clock = clock;
    }

    @GetMapping("/atlas/schemes")
    ModelAndView list(Viewer viewer) {
        var frame = frames.of(viewer, texts.of("atlas.schemes.title"), new Crumb(texts.of("atlas.title"), "/atlas"));
        var today = BusinessTime.dateOf(clock.instant());
        return Views.page(
                "atlas/chain/schemes",
                new SchemesPage(frame, schemes.all(), viewer.is(SECRETARIAT, DEPARTMENT), today));
    }

    @GetMapping("/atlas/schemes/new")
    @OpenTo({SECRETARIAT, DEPARTMENT})
    ModelAndView form(Viewer viewer) {
        return Views.page("atlas/chain/scheme-form", formPage(viewer, SchemeForm.empty(), FormErrors.none()));
    }

    @PostMapping("/atlas/schemes")
    @OpenTo({SECRETARIAT, DEPARTMENT})
    ModelAndView add(Viewer viewer, SchemeForm form, RedirectAttributes redirect) {
        try {
            var code = keep.add(form, viewer.actor());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("atlas.scheme.added")));
            return new ModelAndView("redirect:/atlas/schemes/" + code);
        } catch (Refused e) {
            return Views.refused("atlas/chain/scheme-form", formPage(viewer, form, problems.of(e)));
        }
    }

    private SchemeFormPage formPage(Viewer viewer, SchemeForm form, FormErrors errors) {
        var frame = frames.of(
                viewer,
                texts.of("atlas.scheme.new"),
                new Crumb(texts.of("atlas.title"), "/atlas"),
                new Crumb(texts.of("atlas.schemes.title"), "/atlas/schemes"));
        return new SchemeFormPage(frame, form, errors);
    }
}
