package org.qiao.consortium.governance.meeting.pages;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import java.util.EnumSet;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.meeting.BallotChoice;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.ItemStatus;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.VoteOnItem;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表决 — 秘书处 opens and counts, who has a seat votes; for a seat without account 秘书处 enters what was shown by hand. */
@Controller
@OpenTo(SECRETARIAT)
class VotePages {

    private final CallMeeting meetings;
    private final VoteOnItem votes;
    private final Composition composition;
    private final Texts texts;
    private final InstantSource clock;

    VotePages(CallMeeting meetings, VoteOnItem votes, Composition composition, Texts texts, InstantSource clock) {
        this.meetings = meetings;
        this.votes = votes;
        this.composition = composition;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/meetings/{number}/items/{place}/voting")
    ModelAndView open(
            @PathVariable String number, @PathVariable String place, Viewer viewer, RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        var item = meetings.item(meeting, place);
        votes.open(meeting, bodyOf(meeting, viewer), item.place(), viewer, clock.instant());
        return done(number, "vote-opened", redirect);
    }

    @PostMapping("/meetings/{number}/items/{place}/recusal")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
    ModelAndView standBack(
            @PathVariable String number,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        return forSeat(
                number,
                place,
                seat,
                viewer,
                "recused",
                redirect,
                (meeting, item, other) -> votes.standBack(meeting, item, seat, reason, other, viewer, clock.instant()));
    }

    @PostMapping("/meetings/{number}/items/{place}/ballot")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
    ModelAndView cast(
            @PathVariable String number,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String choice,
            Viewer viewer,
            RedirectAttributes redirect) {
        var said = Typed.chosen(BallotChoice.class, choice);
        return forSeat(
                number,
                place,
                seat,
                viewer,
                "voted",
                redirect,
                (meeting, item, other) -> votes.cast(meeting, item, seat, said, other, viewer, clock.instant()));
    }

    /** What is done on an item for one seat: the own one, or, by 秘书处, one that is named. */
    private interface ForSeat {
        void on(Meeting meeting, int item, boolean forOther);
    }

    private ModelAndView forSeat(
            String number,
            String place,
            String seat,
            Viewer viewer,
            String done,
            RedirectAttributes redirect,
            ForSeat deed) {
        var meeting = meetings.get(viewer, number);
        deed.on(meeting, meetings.item(meeting, place).place(), viewer.is(SECRETARIAT) && !seat.isEmpty());
        return done(number, done, redirect);
    }

    @PostMapping("/meetings/{number}/items/{place}/result")
    ModelAndView count(
            @PathVariable String number, @PathVariable String place, Viewer viewer, RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        var item = meetings.item(meeting, place);
        var outcome = votes.close(meeting, bodyOf(meeting, viewer), item.place(), viewer, clock.instant());
        return done(number, outcome == ItemStatus.PASSED ? "passed" : "rejected", redirect);
    }

    @PostMapping("/meetings/{number}/items/{place}/conclusion")
    ModelAndView conclude(
            @PathVariable String number,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String conclusion,
            Viewer viewer,
            RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        var item = meetings.item(meeting, place);
        var possible = EnumSet.of(ItemStatus.PASSED, ItemStatus.REJECTED, ItemStatus.DEFERRED);
        var chosen = Typed.chosen(ItemStatus.class, outcome).filter(possible::contains);
        votes.conclude(meeting, item.place(), chosen, conclusion, viewer, clock.instant());
        return done(number, "concluded", redirect);
    }

    private ModelAndView done(String number, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.meeting.done." + what)));
        return new ModelAndView("redirect:/meetings/" + number);
    }

    private Body bodyOf(Meeting meeting, Viewer viewer) {
        return composition.one(viewer, meeting.body()).orElseThrow(() -> new NotFound(Body.KIND, meeting.body()));
    }
}
