package org.qiao.consortium.governance.meeting.problem;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import java.util.Optional;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
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

/** What is done to a problem. */
@Controller
@OpenTo(SECRETARIAT)
class ProblemDeedPages {

    private final ProblemStore store;
    private final HandleProblem handle;
    private final CallMeeting meetings;
    private final Composition composition;
    private final OrganizationNames units;
    private final Texts texts;
    private final InstantSource clock;

    ProblemDeedPages(
            ProblemStore store,
            HandleProblem handle,
            CallMeeting meetings,
            Composition composition,
            OrganizationNames units,
            Texts texts,
            InstantSource clock) {
        this.store = store;
        this.handle = handle;
        this.meetings = meetings;
        this.composition = composition;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/problems/{number}/assignment")
    ModelAndView assign(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String owner,
            Viewer viewer,
            RedirectAttributes redirect) {
        handle.assign(get(viewer, number), units.ofNumber(owner.strip()), viewer, clock.instant());
        return done(number, "assigned", redirect);
    }

    @PostMapping("/problems/{number}/answer")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK})
    ModelAndView answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String answer,
            Viewer viewer,
            RedirectAttributes redirect) {
        handle.answer(get(viewer, number), answer, viewer, clock.instant());
        return done(number, "answered", redirect);
    }

    @PostMapping("/problems/{number}/agenda")
    ModelAndView putOnAgenda(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String meeting,
            Viewer viewer,
            RedirectAttributes redirect) {
        var chosen = meetings.get(viewer, meeting);
        handle.putOnAgenda(get(viewer, number), Optional.of(chosen), bodyOf(chosen, viewer), viewer, clock.instant());
        return done(number, "put-on-agenda", redirect);
    }

    private Body bodyOf(Meeting meeting, Viewer viewer) {
        return composition.standing(viewer).stream()
                .filter(it -> it.id().equals(meeting.body()))
                .findFirst()
                .orElseThrow(() -> new NotFound(Body.KIND, meeting.body()));
    }

    @PostMapping("/problems/{number}/settlement")
    ModelAndView settle(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String settlement,
            @RequestParam(defaultValue = "") String decision,
            Viewer viewer,
            RedirectAttributes redirect) {
        handle.settle(get(viewer, number), settlement, decision, viewer, clock.instant());
        return done(number, "settled", redirect);
    }

    @PostMapping("/problems/{number}/closing")
    ModelAndView close(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String evidence,
            Viewer viewer,
            RedirectAttributes redirect) {
        handle.close(get(viewer, number), evidence, viewer, clock.instant());
        return done(number, "closed", redirect);
    }

    @PostMapping("/problems/{number}/withdrawal")
    @OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK})
    ModelAndView withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        handle.withdraw(get(viewer, number), reason, viewer, clock.instant());
        return done(number, "withdrawn", redirect);
    }

    private Problem get(Viewer viewer, String number) {
        return store.find(viewer, number).orElseThrow(() -> new NotFound(Problem.KIND, number));
    }

    private ModelAndView done(String number, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.problem.done." + what)));
        return new ModelAndView("redirect:/problems/" + number);
    }
}
