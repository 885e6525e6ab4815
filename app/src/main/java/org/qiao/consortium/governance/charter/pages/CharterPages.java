package org.qiao.consortium.governance.charter.pages;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import org.qiao.consortium.governance.charter.AdoptVersion;
import org.qiao.consortium.governance.charter.Charter;
import org.qiao.consortium.governance.charter.CharterKind;
import org.qiao.consortium.governance.charter.Comparison;
import org.qiao.consortium.governance.charter.DraftCharter;
import org.qiao.consortium.governance.typed.Typed;
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
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 制度 — the list, one with its versions, two versions side by side, taking effect and confirming. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
class CharterPages {

    private final DraftCharter charters;
    private final AdoptVersion adopting;
    private final ShowCharter show;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    CharterPages(
            DraftCharter charters,
            AdoptVersion adopting,
            ShowCharter show,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.charters = charters;
        this.adopting = adopting;
        this.show = show;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/charters")
    ModelAndView list(Viewer viewer) {
        var all = charters.all(viewer).stream()
                .sorted(Comparator.comparing(Charter::kind))
                .toList();
        var missing = Arrays.stream(CharterKind.values())
                .filter(CharterKind::isAskedFor)
                .filter(kind -> all.stream()
                        .noneMatch(it -> it.kind() == kind && it.inForce().isPresent()))
                .toList();
        return Views.page(
                "governance/charter/list",
                new CharterListPage(
                        frames.of(viewer, texts.of("governance.charters.title")),
                        all,
                        missing,
                        viewer.is(SECRETARIAT),
                        viewer.is(SECRETARIAT, DEPARTMENT)));
    }

    @GetMapping("/charters/{number}")
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String version, Viewer viewer) {
        return Views.page("governance/charter/show", page(viewer, number, version, FormErrors.none(), "", ""));
    }

    private CharterPage page(
            Viewer viewer, String number, String version, FormErrors errors, String chosen, String effectiveOn) {
        var charter = charters.get(viewer, number);
        var shown = version.isEmpty()
                ? charter.inForce().orElse(charter.versions().getFirst())
                : charter.at(version).orElseThrow(() -> new NotFound(Charter.KIND, version));
        var on = effectiveOn.isEmpty() ? BusinessTime.dateOf(clock.instant()).toString() : effectiveOn;
        return show.page(viewer, charter, shown, errors, chosen, on);
    }

    @GetMapping("/charters/{number}/comparison")
    ModelAndView compare(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer) {
        var charter = charters.get(viewer, number);
        var after = charter.at(to).orElse(charter.versions().getFirst());
        var before = charter.at(from)
                .orElseGet(() -> charter.versions().stream()
                        .filter(it -> it.place() < after.place())
                        .findFirst()
                        .orElse(after));
        var frame = frames.of(
                viewer,
                texts.of("governance.charter.comparison.title"),
                new Crumb(texts.of("governance.charters.title"), "/charters"),
                new Crumb(charter.title(), "/charters/" + number));
        var versions = charter.versions().stream()
                .map(it -> Choice.of(
                        String.valueOf(it.place()),
                        texts.of(
                                "governance.charter.version",
                                it.place(),
                                it.status().label())))
                .toList();
        return Views.page(
                "governance/charter/comparison",
                new ComparisonPage(
                        frame, charter, before, after, Comparison.of(before.text(), after.text()), versions));
    }

    @PostMapping("/charters/{number}/adoption")
    @OpenTo(SECRETARIAT)
    ModelAndView adopt(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String resolution,
            @RequestParam(defaultValue = "") String effectiveOn,
            Viewer viewer,
            RedirectAttributes redirect) {
        var charter = charters.get(viewer, number);
        try {
            adopting.adopt(charter, resolution, Typed.date(effectiveOn), viewer, clock.instant());
            return done(number, "adopted", redirect);
        } catch (Refused refused) {
            var draft = charter.draft().map(it -> String.valueOf(it.place())).orElse("");
            return Views.refused(
                    "governance/charter/show",
                    page(viewer, number, draft, problems.of(refused), resolution, effectiveOn));
        }
    }

    @PostMapping("/charters/{number}/withdrawal")
    @OpenTo(SECRETARIAT)
    ModelAndView withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        adopting.withdraw(charters.get(viewer, number), reason, viewer, clock.instant());
        return done(number, "withdrawn", redirect);
    }

    @PostMapping("/charters/{number}/reading")
    ModelAndView read(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        adopting.read(charters.get(viewer, number), viewer, clock.instant());
        return done(number, "read", redirect);
    }

    private ModelAndView done(String number, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.charter.done." + what)));
        return new ModelAndView("redirect:/charters/" + number);
    }
}
