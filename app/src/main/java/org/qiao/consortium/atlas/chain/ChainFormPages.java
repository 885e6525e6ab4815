package org.qiao.consortium.atlas.chain;

import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 产业链登记 — adds a chain to a scheme, or records its 链长单位, 链主 and firms. */
@Controller
@RequestMapping("/atlas/schemes/{scheme}/chains")
@OpenTo({SECRETARIAT, DEPARTMENT})
class ChainFormPages {

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final SchemeQueries schemes;
    private final KeepScheme keep;
    private final OrganizationNames organizations;

    ChainFormPages(
            Frames frames,
            Texts texts,
            Problems problems,
            SchemeQueries schemes,
            KeepScheme keep,
            OrganizationNames organizations) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.schemes = schemes;
        this.keep = keep;
        this.organizations = organizations;
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer, @PathVariable String scheme) {
        var action = schemeOf(scheme).url() + "/chains";
        return Views.page(
                "atlas/chain/chain-form",
                page(viewer, "atlas.chain.new", scheme, action, ChainForm.empty(), FormErrors.none()));
    }

    @PostMapping
    ModelAndView add(Viewer viewer, @PathVariable String scheme, ChainForm form, RedirectAttributes redirect) {
        var action = schemeOf(scheme).url() + "/chains";
        try {
            var code = keep.addChain(scheme, form, viewer.actor());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("atlas.chain.added")));
            return new ModelAndView("redirect:" + action + "/" + code);
        } catch (Refused e) {
            return Views.refused(
                    "atlas/chain/chain-form", page(viewer, "atlas.chain.new", scheme, action, form, problems.of(e)));
        }
    }

    @GetMapping("/{chain}/form")
    ModelAndView filled(Viewer viewer, @PathVariable String scheme, @PathVariable String chain) {
        var it = schemes.chain(scheme, chain).orElseThrow(() -> new NotFound("atlas.chain", chain));
        return Views.page(
                "atlas/chain/chain-form",
                page(viewer, "atlas.chain.change", scheme, it.url(), formOf(it), FormErrors.none()));
    }

    @PostMapping("/{chain}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String scheme,
            @PathVariable String chain,
            ChainForm form,
            RedirectAttributes redirect) {
        var it = schemes.chain(scheme, chain).orElseThrow(() -> new NotFound("atlas.chain", chain));
        try {
            keep.changeChain(scheme, chain, form, viewer.actor());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("atlas.chain.changed")));
            return new ModelAndView("redirect:" + it.url());
        } catch (Refused e) {
            return Views.refused(
                    "atlas/chain/chain-form",
                    page(viewer, "atlas.chain.change", scheme, it.url(), form, problems.of(e)));
        }
    }

    private Scheme schemeOf(String code) {
        return schemes.find(code).orElseThrow(() -> new NotFound("atlas.scheme", code));
    }

    private ChainForm formOf(Chain it) {
        var numbers = organizations.numbersOf(
                it.firms().stream().map(Chain.Firm::organization).toList());
        return new ChainForm(
                it.name(),
                it.kind().name(),
                it.tag(),
                it.verification().name(),
                ChainForm.lines(it.industries()),
                it.headUnit(),
                ChainForm.lines(numbersOf(it, true, numbers)),
                ChainForm.lines(numbersOf(it, false, numbers)));
    }

    private static List<String> numbersOf(Chain it, boolean leader, Map<OrganizationId, String> numbers) {
        return it.firms().stream()
                .filter(firm -> firm.leader() == leader)
                .map(firm -> Objects.requireNonNullElse(numbers.get(firm.organization()), ""))
                .toList();
    }

    private ChainFormPage page(
            Viewer viewer, String title, String scheme, String action, ChainForm form, FormErrors errors) {
        var there = schemeOf(scheme);
        var frame = frames.of(
                viewer,
                texts.of(title),
                new Crumb(texts.of("atlas.schemes.title"), "/atlas/schemes"),
                new Crumb(there.name(), there.url()));
        return new ChainFormPage(frame, action, form, errors);
    }
}
