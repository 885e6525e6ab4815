package org.qiao.consortium.students.roster.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.students.roster.RosterLists;
import org.qiao.consortium.students.roster.StudentFilter;
import org.qiao.consortium.students.roster.StudentQueries;
import org.qiao.consortium.students.roster.StudentStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 学生名册 — the list for 学校经办 and 班主任. */
@Controller
@RequestMapping("/students/roster")
@OpenTo({Role.SCHOOL_CLERK, Role.CLASS_TEACHER})
class RosterPages {

    static final String PATH = "/students/roster";

    private final RosterLists lists;
    private final StudentQueries students;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    RosterPages(
            RosterLists lists,
            StudentQueries students,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.lists = lists;
        this.students = students;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(StudentFilter filter, Paging paging, HttpServletRequest request, Viewer viewer) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        return Views.page("students/roster/list", page(filter, paging, url, viewer, FormErrors.none()));
    }

    /** By 学籍号 or identity number: posted, because what stands in an address is kept in logs. */
    @PostMapping("/lookup")
    ModelAndView lookup(@RequestParam String identity, Viewer viewer) {
        var typed = identity.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        var found = students.numberOf(viewer, typed);
        if (found.isPresent()) {
            return new ModelAndView(new RedirectView(PATH + "/" + found.get()));
        }
        var errors = problems.of(List.of(Refusal.of(StudentsError.NUMBER_UNKNOWN, "identity")));
        var none = new StudentFilter("", "", "", "", "");
        return Views.refused("students/roster/list", page(none, Paging.first(), PageUrl.of(PATH), viewer, errors));
    }

    private RosterPage page(StudentFilter filter, Paging paging, PageUrl url, Viewer viewer, FormErrors errors) {
        var found = lists.find(viewer, filter, paging, clock.instant());
        return new RosterPage(
                frames.of(viewer, texts.of("students.roster.title")),
                url,
                Pager.of(url, found),
                Sorting.of(url, paging),
                filter,
                found.rows(),
                students.classNames(viewer).stream()
                        .map(it -> Choice.of(it, it))
                        .toList(),
                Arrays.stream(StudentStatus.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                List.of(consentChoice("yes"), consentChoice("no")),
                lists.kinds().stream()
                        .map(it -> Choice.of(it.name(), texts.of("students.step.missing", it.label())))
                        .toList(),
                lists.chips(filter, url),
                viewer.is(Role.SCHOOL_CLERK),
                errors);
    }

    private Choice consentChoice(String value) {
        return Choice.of(value, texts.of("students.roster.consent." + value));
    }
}
