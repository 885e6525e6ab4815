package org.qiao.consortium.governance.meeting.pages;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.KeepMinutes;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.papers.Papers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 会议纪要 — drafted from what happened, written, signed by 秘书处's entry; a DOCX for whoever sees the meeting. */
@Controller
@OpenTo(SECRETARIAT)
class MinutesPages {

    private static final String TEMPLATE = "governance/meeting/minutes";

    private final CallMeeting meetings;
    private final KeepMinutes keep;
    private final MinutesDraft draft;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    MinutesPages(
            CallMeeting meetings,
            KeepMinutes keep,
            MinutesDraft draft,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.meetings = meetings;
        this.keep = keep;
        this.draft = draft;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/meetings/{number}/minutes")
    ModelAndView form(@PathVariable String number, Viewer viewer) {
        var meeting = meetings.get(viewer, number);
        var it = meeting.minutes();
        var text = it.text().isEmpty() ? draft.textOf(meeting, viewer) : it.text();
        var today = BusinessTime.dateOf(clock.instant());
        return Views.page(
                TEMPLATE,
                page(
                        viewer,
                        meeting,
                        text,
                        it.number(),
                        it.signedBy(),
                        today.toString(),
                        meeting.version(),
                        FormErrors.none()));
    }

    @PostMapping("/meetings/{number}/minutes")
    ModelAndView save(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "number", defaultValue = "") String paperNumber,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        try {
            var now = clock.instant();
            if (deed.equals("sign")) {
                keep.sign(meeting, text, paperNumber, signer, Typed.date(on), version, viewer, now);
            } else {
                keep.write(meeting, text, version, viewer, now);
            }
            redirect.addFlashAttribute(
                    Frames.FLASH,
                    Flash.of(texts.of("governance.meeting.done." + (deed.equals("sign") ? "signed" : "written"))));
            return new ModelAndView("redirect:/meetings/" + number);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE, page(viewer, meeting, text, paperNumber, signer, on, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = meetings.get(viewer, number);
            var changed = new FormErrors(List.of(
                    new ErrorLine("", texts.of("platform.form.changed-meanwhile"), "", ""),
                    new ErrorLine(
                            "text",
                            texts.of("platform.form.stands", now.minutes().text()),
                            "",
                            "")));
            return Views.stale(TEMPLATE, page(viewer, now, text, paperNumber, signer, on, now.version(), changed));
        }
    }

    @GetMapping("/meetings/{number}/minutes.docx")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
    ResponseEntity<byte[]> paper(@PathVariable String number, Viewer viewer) {
        var meeting = meetings.get(viewer, number);
        if (!meeting.minutes().isSigned() && !readsDrafts(viewer)) {
            throw new NotFound("governance.minutes", number);
        }
        return Papers.download(
                draft.paperOf(meeting, viewer),
                texts.of("governance.minutes.file", meeting.terms().title()));
    }

    /** What nobody has signed is nobody's word yet: only those who look after all see it. */
    static boolean readsDrafts(Viewer viewer) {
        return viewer.is(SECRETARIAT, DEPARTMENT);
    }

    private MinutesPage page(
            Viewer viewer,
            Meeting meeting,
            String text,
            String number,
            String signer,
            String on,
            int version,
            FormErrors errors) {
        var frame = frames.of(
                viewer,
                texts.of("governance.minutes.title"),
                new Crumb(texts.of("governance.meetings.title"), "/meetings"),
                new Crumb(meeting.terms().title(), "/meetings/" + meeting.number()));
        return new MinutesPage(frame, meeting, text, number, signer, on, version, errors);
    }
}
