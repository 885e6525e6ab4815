package org.qiao.consortium.students.roster.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.guardian.ConfirmAsGuardian;
import org.qiao.consortium.students.roster.StudentQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the school takes down from paper, and the code that it hands to a guardian. */
@Controller
@RequestMapping("/students/roster/{number}")
@OpenTo(Role.SCHOOL_CLERK)
class PaperPages {

    private final StudentQueries students;
    private final StudentPageMaker pages;
    private final ConfirmAsGuardian guardian;
    private final Consents consents;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    PaperPages(
            StudentQueries students,
            StudentPageMaker pages,
            ConfirmAsGuardian guardian,
            Consents consents,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.students = students;
        this.pages = pages;
        this.guardian = guardian;
        this.consents = consents;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/paper-consent")
    ModelAndView consent(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<Purpose> purposes,
            @RequestParam(defaultValue = "false") boolean guardianSigned,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes redirect) {
        var chosen = EnumSet.noneOf(Purpose.class);
        chosen.addAll(purposes);
        return done(viewer, number, redirect, "students.consent.recorded", student -> {
            var paper = new Consents.Paper(student.id(), chosen, guardianSigned, note.strip());
            consents.recordPapers(List.of(paper), viewer.actor(), clock.instant());
        });
    }

    @PostMapping("/guardian-paper")
    ModelAndView onPaper(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String paperNote,
            Viewer viewer,
            RedirectAttributes redirect) {
        return done(
                viewer,
                number,
                redirect,
                "students.guardian.recorded",
                student -> guardian.onPaper(student.id(), paperNote, viewer.actor(), clock.instant()));
    }

    @PostMapping("/guardian-withdrawal")
    ModelAndView takeBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String withdrawalReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        return done(
                viewer,
                number,
                redirect,
                "students.guardian.withdrawn",
                student -> guardian.takeBack(student.id(), withdrawalReason, viewer.actor(), clock.instant()));
    }

    /** Answers the page itself: the code is shown this once and kept nowhere. */
    @PostMapping("/guardian-code")
    ModelAndView code(@PathVariable String number, Viewer viewer) {
        var student = students.get(viewer, number);
        try {
            var code = guardian.code(student.id(), viewer.actor(), clock.instant());
            return Views.page(StudentPageMaker.TEMPLATE, pages.withCode(viewer, student, code));
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
    }

    private ModelAndView done(
            Viewer viewer,
            String number,
            RedirectAttributes redirect,
            String text,
            Consumer<StudentQueries.Kept> deed) {
        try {
            deed.accept(students.get(viewer, number));
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of(text)));
        return new ModelAndView(new RedirectView("/students/roster/" + number));
    }

    private ModelAndView refused(Viewer viewer, String number, Refused refused) {
        return Views.refused(StudentPageMaker.TEMPLATE, pages.page(viewer, number, problems.of(refused)));
    }
}
