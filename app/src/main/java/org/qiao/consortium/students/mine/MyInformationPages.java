package org.qiao.consortium.students.mine;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.guardian.ConfirmAsGuardian;
import org.qiao.consortium.students.roster.StudentQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** 我的信息 — what is kept of me, what I have agreed to, who looked. */
@Controller
@RequestMapping("/students/me")
@OpenTo(Role.STUDENT)
class MyInformationPages {

    private static final String PATH = "/students/me";

    private final MyInformation page;
    private final StudentQueries students;
    private final Consents consents;
    private final ConfirmAsGuardian guardian;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    MyInformationPages(
            MyInformation page,
            StudentQueries students,
            Consents consents,
            ConfirmAsGuardian guardian,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.page = page;
        this.students = students;
        this.consents = consents;
        this.guardian = guardian;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Views.page(MyInformation.TEMPLATE, page.page(viewer, Optional.empty(), FormErrors.none()));
    }

    @PostMapping("/consents")
    ModelAndView consent(
            @RequestParam(defaultValue = "") List<Purpose> purposes, Viewer viewer, RedirectAttributes redirect) {
        var chosen = EnumSet.noneOf(Purpose.class);
        chosen.addAll(purposes);
        var student = students.self(viewer);
        try {
            consents.give(student.id(), chosen, viewer.actor(), clock.instant());
        } catch (Refused refused) {
            return refused(viewer, refused);
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("students.mine.consented")));
        return new ModelAndView(new RedirectView(PATH));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@RequestParam Purpose purpose, Viewer viewer, RedirectAttributes redirect) {
        var student = students.self(viewer);
        consents.withdraw(student.id(), EnumSet.of(purpose), viewer.actor(), clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("students.mine.withdrawn", purpose.label())));
        return new ModelAndView(new RedirectView(PATH));
    }

    /** Answers the page itself: the code is shown this once and kept nowhere. */
    @PostMapping("/guardian-code")
    ModelAndView code(Viewer viewer) {
        try {
            var code = guardian.code(students.self(viewer).id(), viewer.actor(), clock.instant());
            return Views.page(MyInformation.TEMPLATE, page.page(viewer, Optional.of(code), FormErrors.none()));
        } catch (Refused refused) {
            return refused(viewer, refused);
        }
    }

    private ModelAndView refused(Viewer viewer, Refused refused) {
        return Views.refused(MyInformation.TEMPLATE, page.page(viewer, Optional.empty(), problems.of(refused)));
    }
}
