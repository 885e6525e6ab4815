package org.qiao.consortium.governance.meeting.pages;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.BodyKind;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.MeetingForm;
import org.qiao.consortium.governance.meeting.MeetingKind;
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
import org.qiao.consortium.shared.Role;
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

/** 召集会议 — by 秘书处. */
@Controller
@OpenTo(Role.SECRETARIAT)
class MeetingFormPages {

    private static final String TEMPLATE = "governance/meeting/form";

    private final CallMeeting meetings;
    private final Composition composition;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    MeetingFormPages(
            CallMeeting meetings,
            Composition composition,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.meetings = meetings;
        this.composition = composition;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/meetings/new")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String kind, Viewer viewer) {
        var form = MeetingForm.empty(
                body.isEmpty() ? usual(viewer) : body,
                Typed.chosen(MeetingKind.class, kind).orElse(MeetingKind.BODY));
        return Views.page(TEMPLATE, newPage(viewer, form, FormErrors.none()));
    }

    @PostMapping("/meetings")
    ModelAndView create(MeetingForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var body = composition.standing(viewer).stream()
                    .filter(it -> it.number().equals(Typed.text(form.body())))
                    .findFirst();
            var meeting = meetings.draft(body, form, false, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.meeting.drafted.done")));
            return new ModelAndView("redirect:/meetings/" + meeting.number());
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, newPage(viewer, form, problems.of(refused)));
        }
    }

    /** The body that most meetings are of: the council; nothing while there is none. */
    private String usual(Viewer viewer) {
        return composition.standing(viewer).stream()
                .filter(it -> it.terms().kind() == BodyKind.COUNCIL)
                .map(Body::number)
                .findFirst()
                .orElse("");
    }

    private MeetingFormPage newPage(Viewer viewer, MeetingForm form, FormErrors errors) {
        var bodies = composition.standing(viewer).stream()
                .filter(it -> it.terms().way().decides() != Decides.NONE)
                .map(it -> Choice.of(it.number(), it.terms().name()))
                .toList();
        var frame = frames.of(viewer, texts.of("governance.meeting.new.title"), list());
        return new MeetingFormPage(frame, form, bodies, "/meetings", "/meetings", 0, errors);
    }

    @GetMapping("/meetings/{number}/edit")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        var meeting = meetings.get(viewer, number);
        var body = bodyOf(meeting, viewer);
        var form = MeetingForm.of(meeting, body.number());
        return Views.page(TEMPLATE, editPage(viewer, meeting, form, meeting.version(), FormErrors.none()));
    }

    @PostMapping("/meetings/{number}")
    ModelAndView save(
            @PathVariable String number,
            MeetingForm form,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        var body = bodyOf(meeting, viewer);
        try {
            meetings.revise(meeting, body, form, version, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.meeting.saved")));
            return new ModelAndView("redirect:/meetings/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, editPage(viewer, meeting, form, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = meetings.get(viewer, number);
            var stands = MeetingForm.of(now, Typed.text(form.body()));
            return Views.stale(
                    TEMPLATE, editPage(viewer, now, form, now.version(), problems.changedMeanwhile(stands, form)));
        }
    }

    private MeetingFormPage editPage(Viewer viewer, Meeting meeting, MeetingForm form, int version, FormErrors errors) {
        var url = "/meetings/" + meeting.number();
        var frame = frames.of(
                viewer,
                texts.of("governance.meeting.edit.title"),
                list(),
                new Crumb(meeting.terms().title(), url));
        return new MeetingFormPage(frame, form, List.of(), url, url, version, errors);
    }

    private Crumb list() {
        return new Crumb(texts.of("governance.meetings.title"), "/meetings");
    }

    private Body bodyOf(Meeting meeting, Viewer viewer) {
        return composition.one(viewer, meeting.body()).orElseThrow(() -> new NotFound(Body.KIND, meeting.body()));
    }
}
