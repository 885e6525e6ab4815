package org.qiao.consortium.students.intake;

import java.time.InstantSource;
import org.qiao.consortium.platform.codes.Regions;
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
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.guardian.Guardians;
import org.qiao.consortium.students.roster.StudentQueries;
import org.qiao.consortium.students.roster.StudentQueries.Kept;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 添加、修改一名学生 — for the school's 经办; whole rosters come by sheet. */
@Controller
@OpenTo(Role.SCHOOL_CLERK)
@RequestMapping("/students/roster")
class StudentFormPages {

    private static final String TEMPLATE = "students/intake/form";
    private static final String ROSTER = "/students/roster";

    private final FormReading reading;
    private final Rosters rosters;
    private final Students students;
    private final StudentQueries queries;
    private final Guardians guardians;
    private final Regions regions;
    private final Screen screen;

    StudentFormPages(
            FormReading reading,
            Rosters rosters,
            Students students,
            StudentQueries queries,
            Guardians guardians,
            Regions regions,
            Screen screen) {
        this.reading = reading;
        this.rosters = rosters;
        this.students = students;
        this.queries = queries;
        this.guardians = guardians;
        this.regions = regions;
        this.screen = screen;
    }

    /** What every page needs. */
    @org.springframework.stereotype.Component("studentFormScreen")
    record Screen(Frames frames, Texts texts, Problems problems, InstantSource clock) {}

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return Views.page(TEMPLATE, newPage(viewer, StudentForm.empty(), FormErrors.none()));
    }

    @PostMapping("/new")
    ModelAndView add(StudentForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var entry = reading.entry(form, StudentForm.Held.nothing());
            var id = rosters.enrolNew(
                    viewer.organization(),
                    viewer.consortium(),
                    entry,
                    viewer.actor(),
                    screen.clock().instant());
            return done(students.find(id).orElseThrow().number(), "added", redirect);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE, newPage(viewer, form, screen.problems().of(refused)));
        }
    }

    @GetMapping("/{number}/edit")
    ModelAndView opened(@PathVariable String number, Viewer viewer) {
        var student = queries.get(viewer, number);
        return Views.page(TEMPLATE, editPage(viewer, student, formOf(student), FormErrors.none()));
    }

    @PostMapping("/{number}/edit")
    ModelAndView correct(@PathVariable String number, StudentForm form, Viewer viewer, RedirectAttributes redirect) {
        var student = queries.get(viewer, number);
        try {
            var changed = rosters.correct(
                    viewer.organization(),
                    viewer.consortium(),
                    student.id(),
                    reading.entry(form, heldOf(student)),
                    viewer.actor(),
                    screen.clock().instant());
            return done(number, changed ? "corrected" : "unchanged", redirect);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE, editPage(viewer, student, form, screen.problems().of(refused)));
        }
    }

    private ModelAndView done(String number, String deed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of("students.intake." + deed)));
        return new ModelAndView("redirect:" + ROSTER + "/" + number);
    }

    private StudentForm.Held heldOf(Kept it) {
        var guardian = guardians.of(it.id());
        return new StudentForm.Held(
                it.nationalNumber(),
                it.name().full(),
                it.idCard().full(),
                it.phone().map(phone -> phone.full()).orElse(""),
                guardian.map(Guardians.Kept::name).orElse(""),
                guardian.map(Guardians.Kept::relation).orElse(""),
                guardian.map(known -> known.phone().full()).orElse(""),
                it.majorCode(),
                it.planName());
    }

    private StudentForm formOf(Kept it) {
        var certificates = students.find(it.id()).orElseThrow().certificates();
        var relation = guardians.of(it.id()).map(Guardians.Kept::relation).orElse("");
        return new StudentForm(
                "",
                "",
                "",
                it.className(),
                it.teacher(),
                it.majorCode(),
                "",
                it.enteredOn().toString(),
                it.graduatesOn().toString(),
                it.regionCode(),
                "",
                "",
                String.join("\n", certificates),
                "",
                relation,
                "");
    }

    private StudentFormPage.Masked maskedOf(Kept it) {
        var guardian = guardians.of(it.id());
        return new StudentFormPage.Masked(
                it.nationalNumberMasked(),
                it.name().masked(),
                it.idCard().masked(),
                it.phone().map(phone -> phone.masked()).orElse(""),
                guardian.map(known -> new PersonName(known.name()).masked()).orElse(""),
                guardian.map(known -> known.phone().masked()).orElse(""));
    }

    private StudentFormPage newPage(Viewer viewer, StudentForm form, FormErrors errors) {
        return page(viewer, "new", ROSTER + "/new", ROSTER, form, StudentFormPage.Masked.nothing(), errors);
    }

    private StudentFormPage editPage(Viewer viewer, Kept student, StudentForm form, FormErrors errors) {
        var url = ROSTER + "/" + student.number();
        return page(
                viewer,
                "edit",
                url + "/edit",
                url,
                form,
                maskedOf(student),
                errors,
                new Crumb(student.name().masked(), url));
    }

    private StudentFormPage page(
            Viewer viewer,
            String kind,
            String action,
            String cancelUrl,
            StudentForm form,
            StudentFormPage.Masked masked,
            FormErrors errors,
            Crumb... student) {
        var crumbs = new Crumb[student.length + 1];
        crumbs[0] = new Crumb(screen.texts().of("students.roster.title"), ROSTER);
        System.arraycopy(student, 0, crumbs, 1, student.length);
        return new StudentFormPage(
                screen.frames().of(viewer, screen.texts().of("students.intake." + kind + ".title"), crumbs),
                action,
                cancelUrl,
                kind.equals("new"),
                form,
                masked,
                reading.majorShown(form),
                regions.list().nameOf(StudentForm.text(form.home())),
                RosterColumns.RELATIONS.stream().map(it -> Choice.of(it, it)).toList(),
                errors);
    }
}
