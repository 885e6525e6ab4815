package org.qiao.consortium.governance.charter.pages;

import java.time.InstantSource;
import org.qiao.consortium.governance.charter.Charter;
import org.qiao.consortium.governance.charter.CharterForm;
import org.qiao.consortium.governance.charter.CharterKind;
import org.qiao.consortium.governance.charter.DraftCharter;
import org.qiao.consortium.governance.charter.Provision;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;
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
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 起草、修订制度 — by 秘书处. */
@Controller
@OpenTo(Role.SECRETARIAT)
class CharterFormPages {

    private static final String TEMPLATE = "governance/charter/form";

    private final DraftCharter charters;
    private final SetUpBody bodies;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    CharterFormPages(
            DraftCharter charters,
            SetUpBody bodies,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.charters = charters;
        this.bodies = bodies;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/charters/new")
    ModelAndView enter(@RequestParam(defaultValue = "") String kind, Viewer viewer) {
        var chosen = Typed.chosen(CharterKind.class, kind).orElse(CharterKind.CHARTER);
        return Views.page(TEMPLATE, newPage(viewer, CharterForm.empty(chosen), FormErrors.none()));
    }

    @PostMapping("/charters")
    ModelAndView begin(CharterForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            return done(charters.begin(form, false, viewer, clock.instant()), redirect);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, newPage(viewer, form, problems.of(refused)));
        }
    }

    private CharterFormPage newPage(Viewer viewer, CharterForm form, FormErrors errors) {
        var frame = frames.of(viewer, texts.of("governance.charter.new.title"), list());
        return new CharterFormPage(frame, form, "/charters", "/charters", 0, errors);
    }

    private Crumb list() {
        return new Crumb(texts.of("governance.charters.title"), "/charters");
    }

    /** The draft; without one, the form of the next version begins with the latest text. */
    @GetMapping("/charters/{number}/draft")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        var charter = charters.get(viewer, number);
        var from = charter.draft().orElse(charter.versions().getFirst());
        var version = charter.draft().map(Charter.Version::version).orElse(0);
        return Views.page(
                TEMPLATE, draftPage(viewer, charter, CharterForm.of(charter, from), version, FormErrors.none()));
    }

    @PostMapping("/charters/{number}/draft")
    ModelAndView save(
            @PathVariable String number,
            CharterForm form,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var charter = charters.get(viewer, number);
        try {
            if (charter.draft().isPresent()) {
                charters.revise(charter, form, version, viewer, clock.instant());
            } else {
                charters.next(charter, form, viewer, clock.instant());
            }
            return done(number, redirect);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, draftPage(viewer, charter, form, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = charters.get(viewer, number);
            var draft = now.draft().orElse(now.versions().getFirst());
            var stands = CharterForm.of(now, draft);
            return Views.stale(
                    TEMPLATE, draftPage(viewer, now, form, draft.version(), problems.changedMeanwhile(stands, form)));
        }
    }

    private CharterFormPage draftPage(
            Viewer viewer, Charter charter, CharterForm form, int version, FormErrors errors) {
        var url = "/charters/" + charter.number();
        var frame =
                frames.of(viewer, texts.of("governance.charter.draft.title"), list(), new Crumb(charter.title(), url));
        return new CharterFormPage(frame, form, url + "/draft", url, version, errors);
    }

    @PostMapping("/charters/{number}/provisions")
    ModelAndView provide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String quorum,
            @RequestParam(defaultValue = "") String majority,
            @RequestParam(defaultValue = "") String majorityOf,
            @RequestParam(defaultValue = "") String interval,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String deed,
            Viewer viewer,
            RedirectAttributes redirect) {
        var charter = charters.get(viewer, number);
        var provision = new Provision(
                bodies.get(viewer, body).id(),
                Typed.chosen(Share.class, quorum).orElse(Share.OVER_HALF),
                Typed.chosen(Share.class, majority).orElse(Share.OVER_HALF),
                Typed.chosen(WayOfDeciding.Of.class, majorityOf).orElse(WayOfDeciding.Of.PRESENT),
                Typed.number(interval).orElse(0),
                article.strip());
        charters.provide(charter, provision, deed.equals("remove"), viewer, clock.instant());
        return done(number, redirect);
    }

    private ModelAndView done(String number, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.charter.done.drafted")));
        return new ModelAndView("redirect:/charters/" + number);
    }
}
