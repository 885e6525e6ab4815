package org.qiao.consortium.students.roster.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.roster.LookAtStudent;
import org.qiao.consortium.students.roster.RecordDeparture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One student: what is kept, masked; the full view and leaving for the school's 经办. */
@Controller
@RequestMapping("/students/roster/{number}")
class StudentPages {

    private final StudentPageMaker pages;
    private final LookAtStudent look;
    private final RecordDeparture departure;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    StudentPages(
            StudentPageMaker pages,
            LookAtStudent look,
            RecordDeparture departure,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.pages = pages;
        this.look = look;
        this.departure = departure;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @OpenTo({Role.SCHOOL_CLERK, Role.CLASS_TEACHER})
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page(StudentPageMaker.TEMPLATE, pages.page(viewer, number, FormErrors.none()));
    }

    /** Answers the page itself: a redirect would have to remember that the reason was given. */
    @PostMapping("/full-view")
    @OpenTo(Role.SCHOOL_CLERK)
    ModelAndView inFull(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletResponse response) {
        try {
            var student = look.inFull(viewer, number, reason, clock.instant());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            return Views.page(StudentPageMaker.TEMPLATE, pages.inFull(viewer, student));
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
    }

    @PostMapping("/sight")
    @OpenTo(Role.SCHOOL_CLERK)
    ModelAndView askSight(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String days,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            look.askLeave(
                    viewer, number, purpose, days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0, clock.instant());
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("students.sight.asked")));
        return new ModelAndView(new RedirectView("/students/roster/" + number));
    }

    @PostMapping("/departure")
    @OpenTo(Role.SCHOOL_CLERK)
    ModelAndView leave(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String departureReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            departure.leave(viewer, number, departureReason, clock.instant());
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("students.roster.left")));
        return new ModelAndView(new RedirectView("/students/roster/" + number));
    }

    private ModelAndView refused(Viewer viewer, String number, Refused refused) {
        return Views.refused(StudentPageMaker.TEMPLATE, pages.page(viewer, number, problems.of(refused)));
    }
}
