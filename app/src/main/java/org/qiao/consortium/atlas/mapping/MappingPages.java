package org.qiao.consortium.atlas.mapping;

import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.chain.Chain;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 对应关系 — one mapping of a chain: added, changed, taken off. Its address is its key, as it has no number. */
@Controller
@RequestMapping("/atlas/schemes/{scheme}/chains/{chain}")
@OpenTo({SECRETARIAT, DEPARTMENT})
class MappingPages {

    private record Key(String occupation, String trade, String post, String major) {}

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final SchemeQueries schemes;
    private final MappingQueries mappings;
    private final KeepMapping keep;
    private final Deeds deeds;

    MappingPages(
            Frames frames,
            Texts texts,
            Problems problems,
            SchemeQueries schemes,
            MappingQueries mappings,
            KeepMapping keep,
            Deeds deeds) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.schemes = schemes;
        this.mappings = mappings;
        this.keep = keep;
        this.deeds = deeds;
    }

    @GetMapping("/mapping")
    ModelAndView form(
            Viewer viewer,
            @PathVariable String scheme,
            @PathVariable String chain,
            @RequestParam(defaultValue = "") String occupation,
            @RequestParam(defaultValue = "") String trade,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String major) {
        var there = chainOf(scheme, chain);
        var key = new Key(occupation, trade, post, major);
        var mapping = occupation.isEmpty() ? Optional.<Mapping>empty() : Optional.of(find(there, key));
        var form = mapping.map(MappingForm::of).orElseGet(MappingForm::empty);
        return Views.page("atlas/mapping/mapping-form", page(viewer, there, mapping, form, FormErrors.none()));
    }

    @PostMapping("/mapping")
    ModelAndView save(
            Viewer viewer,
            @PathVariable String scheme,
            @PathVariable String chain,
            MappingForm form,
            RedirectAttributes redirect) {
        var there = chainOf(scheme, chain);
        var before = byId(there, form.was());
        try {
            if (before.isPresent()) {
                keep.change(there, before.get(), form, viewer.actor());
            } else {
                keep.add(there, form, viewer.actor());
            }
        } catch (Refused e) {
            return Views.refused("atlas/mapping/mapping-form", page(viewer, there, before, form, problems.of(e)));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("atlas.mapping.saved", form.post())));
        return new ModelAndView("redirect:" + there.url());
    }

    @PostMapping("/mapping/removal")
    ModelAndView takeOff(
            Viewer viewer,
            @PathVariable String scheme,
            @PathVariable String chain,
            @RequestParam String was,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var there = chainOf(scheme, chain);
        var mapping = byId(there, was).orElseThrow(() -> new NotFound("atlas.mapping", was));
        keep.takeOff(mapping, reason, viewer.actor());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("atlas.mapping.taken-off", mapping.post())));
        return new ModelAndView("redirect:" + there.url());
    }

    private Chain chainOf(String scheme, String code) {
        return schemes.chain(scheme, code).orElseThrow(() -> new NotFound("atlas.chain", code));
    }

    private Mapping find(Chain chain, Key key) {
        return mappings.of(chain.id()).stream()
                .filter(it -> new Key(it.occupationCode(), it.trade(), it.post(), it.majorCode()).equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("atlas.mapping", key));
    }

    private Optional<Mapping> byId(Chain chain, String id) {
        return mappings.of(chain.id()).stream()
                .filter(it -> it.id().toString().equals(id))
                .findFirst();
    }

    private MappingFormPage page(
            Viewer viewer, Chain chain, Optional<Mapping> mapping, MappingForm form, FormErrors errors) {
        var frame = frames.of(
                viewer,
                texts.of(mapping.isPresent() ? "atlas.mapping.change" : "atlas.mapping.new"),
                new Crumb(texts.of("atlas.schemes.title"), "/atlas/schemes"),
                new Crumb(chain.schemeName(), "/atlas/schemes/" + chain.scheme()),
                new Crumb(chain.name(), chain.url()));
        var trail = mapping.map(it -> deeds.trail(new SubjectRef("atlas.mapping", it.id())))
                .orElseGet(List::of);
        return new MappingFormPage(frame, chain, form, errors, mapping.isPresent(), trail);
    }
}
