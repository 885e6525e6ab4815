package org.qiao.consortium.governance.meeting.pages;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.HoldMeeting;
import org.qiao.consortium.governance.meeting.Participant;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a meeting: 秘书处 calls, opens, closes; who has a seat replies and signs in. */
@Controller
@OpenTo(SECRETARIAT)
class MeetingDeedPages {

    private final CallMeeting calling;
    private final HoldMeeting holding;
    private final Texts texts;
    private final InstantSource clock;

    MeetingDeedPages(CallMeeting calling, HoldMeeting holding, Texts texts, InstantSource clock) {
        this.calling = calling;
        this.holding = holding;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/meetings/{number}/call")
    ModelAndView call(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        calling.call(calling.get(viewer, number), viewer, clock.instant());
        return done(number, "called", redirect);
    }

    @PostMapping("/meetings/{number}/cancellation")
    ModelAndView cancel(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        calling.cancel(calling.get(viewer, number), reason, viewer, clock.instant());
        return done(number, "cancelled", redirect);
    }

    @PostMapping("/meetings/{number}/opening")
    ModelAndView open(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        holding.open(calling.get(viewer, number), viewer, clock.instant());
        return done(number, "opened", redirect);
    }

    @PostMapping("/meetings/{number}/closing")
    ModelAndView close(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        holding.close(calling.get(viewer, number), viewer, clock.instant());
        return done(number, "closed", redirect);
    }

    @PostMapping("/meetings/{number}/reply")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
    ModelAndView reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var said = Typed.chosen(Participant.Reply.class, reply);
        holding.reply(calling.get(viewer, number), seat, said, reason, viewer, clock.instant());
        return done(number, "replied", redirect);
    }

    @PostMapping("/meetings/{number}/sign-in")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
    ModelAndView signIn(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seat,
            Viewer viewer,
            RedirectAttributes redirect) {
        holding.signIn(calling.get(viewer, number), seat, viewer, clock.instant());
        return done(number, "signed-in", redirect);
    }

    @PostMapping("/meetings/{number}/attendance")
    ModelAndView signInFor(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String alternate,
            Viewer viewer,
            RedirectAttributes redirect) {
        holding.signInFor(calling.get(viewer, number), seat, alternate.equals("true"), viewer, clock.instant());
        return done(number, "signed-in-for", redirect);
    }

    private ModelAndView done(String number, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.meeting.done." + what)));
        return new ModelAndView("redirect:/meetings/" + number);
    }
}
