package org.qiao.consortium.exchange.offer;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 求职意向: {@code mine} is the signed-in student's own; a school opens those of its students by their number (代录). */
@Controller
@RequestMapping("/exchange/offers/{student}")
@OpenTo({Role.STUDENT, Role.SCHOOL_CLERK, Role.CLASS_TEACHER})
class OfferPages {

    private static final String MINE = "mine";
    private static final int AIMS_NAMED = 8;

    private final OfferStore offers;
    private final SaveOffer save;
    private final SwitchOffer change;
    private final Students students;
    private final Majors majors;
    private final Occupations occupations;
    private final Regions regions;
    private final Organizations organizations;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    OfferPages(
            OfferStore offers,
            SaveOffer save,
            SwitchOffer change,
            Students students,
            Majors majors,
            Occupations occupations,
            Regions regions,
            Organizations organizations,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.offers = offers;
        this.save = save;
        this.change = change;
        this.students = students;
        this.majors = majors;
        this.occupations = occupations;
        this.regions = regions;
        this.organizations = organizations;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable("student") String number, Viewer viewer) {
        var student = studentOf(viewer, number);
        var form = OfferForm.of(
                offers.currentOf(student.id()).map(Offer::wishes).orElseGet(Offer.Wishes::none), this::nameOf);
        return Views.page("exchange/offer/form", page(viewer, number, student, form, FormErrors.none()));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("student") String number, OfferForm form, Viewer viewer, RedirectAttributes redirect) {
        var student = studentOf(viewer, number);
        try {
            var wishes =
                    form.toWishes(this::named, it -> regions.list().find(it).isPresent());
            save.save(student, wishes, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused("exchange/offer/form", page(viewer, number, student, form, problems.of(refused)));
        }
        var own = viewer.is(Role.STUDENT);
        redirect.addFlashAttribute(
                Frames.FLASH,
                own
                        ? new Flash(
                                texts.of("exchange.offer.saved.flash"),
                                texts.of("exchange.offer.saved.look"),
                                "/exchange/proposals")
                        : Flash.of(texts.of("exchange.offer.saved-by-school.flash")));
        return new ModelAndView("redirect:/exchange/offers/" + number);
    }

    @PostMapping("/pause")
    @OpenTo(Role.STUDENT)
    String pause(@PathVariable("student") String number, Viewer viewer) {
        change.pause(studentOf(viewer, number), viewer, clock.instant());
        return "redirect:/exchange/offers/" + number;
    }

    @PostMapping("/resumption")
    @OpenTo(Role.STUDENT)
    String resume(@PathVariable("student") String number, Viewer viewer) {
        change.resume(studentOf(viewer, number), viewer, clock.instant());
        return "redirect:/exchange/offers/" + number;
    }

    @PostMapping("/recommendations/{state}")
    @OpenTo(Role.STUDENT)
    String recommend(@PathVariable("student") String number, @PathVariable String state, Viewer viewer) {
        change.recommend(studentOf(viewer, number), "on".equals(state), viewer, clock.instant());
        return "redirect:/exchange/offers/" + number;
    }

    private StudentView studentOf(Viewer viewer, String number) {
        var student = viewer.is(Role.STUDENT)
                ? students.ofPerson(viewer.person()).filter(it -> number.equals(MINE) || number.equals(it.number()))
                : students.visible(viewer, number);
        return student.orElseThrow(() -> new NotFound("students.student", number));
    }

    private OfferPage page(Viewer viewer, String number, StudentView student, OfferForm form, FormErrors errors) {
        var offer = offers.currentOf(student.id());
        return new OfferPage(
                frames.of(viewer, texts.of("exchange.offer.title")),
                "/exchange/offers/" + number,
                offer.map(Offer::status),
                offer.map(Offer::recommended).orElse(true),
                !viewer.is(Role.STUDENT),
                student.name().masked() + " · " + student.className(),
                majors.aims(student.major()).stream()
                        .limit(AIMS_NAMED)
                        .map(this::nameOf)
                        .collect(Collectors.joining("、")),
                regionsNear(student),
                form,
                errors);
    }

    /** The counties of the student's own city, or of the school's: what a first post is usually looked for in. */
    private List<Choice> regionsNear(StudentView student) {
        var home = student.regionCode().isEmpty()
                ? organizations
                        .find(student.school(), BusinessTime.dateOf(clock.instant()))
                        .map(OrganizationView::regionCode)
                        .orElse("")
                : student.regionCode();
        if (home.length() < 4) {
            return List.of();
        }
        var city = home.substring(0, 4) + "00";
        return regions.list().below(city).stream()
                .map(it -> Choice.of(it.code(), it.name()))
                .toList();
    }

    private String nameOf(OccupationCode code) {
        return occupations.find(code).map(Occupations.OccupationView::name).orElse(code.value());
    }

    private Optional<OccupationCode> named(String typed) {
        return occupations.search(typed, 1).stream()
                .map(Occupations.OccupationView::code)
                .findFirst();
    }
}
