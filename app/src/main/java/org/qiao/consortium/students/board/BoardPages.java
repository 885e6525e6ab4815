package org.qiao.consortium.students.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentStep;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** 班级进度 — the board of 学校经办 and 班主任, with 催办 and the codes to hand out. */
@Controller
@RequestMapping("/students/classes")
@OpenTo({Role.SCHOOL_CLERK, Role.CLASS_TEACHER})
class BoardPages {

    private static final String PATH = "/students/classes";

    private final ClassBoard board;
    private final RemindClass classes;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    BoardPages(ClassBoard board, RemindClass classes, Frames frames, Texts texts, InstantSource clock) {
        this.board = board;
        this.classes = classes;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        var now = clock.instant();
        var page = new BoardPage(
                frames.of(viewer, texts.of("students.board.title"))
                        .asOf(texts.of("students.board.as-of", Written.moment(now))),
                board.rows(viewer, BusinessTime.dateOf(now)),
                board.knows(StudentStep.Kind.WISHES),
                board.knows(StudentStep.Kind.MATCHED),
                viewer.is(Role.SCHOOL_CLERK));
        return Views.page("students/board/show", page);
    }

    @PostMapping("/{schoolClass}/reminder")
    ModelAndView remind(@PathVariable UUID schoolClass, Viewer viewer, RedirectAttributes redirect) {
        var told = classes.remind(viewer, schoolClass, clock.instant());
        redirect.addFlashAttribute(
                Frames.FLASH,
                Flash.of(texts.of(told == 0 ? "students.reminder.nobody" : "students.reminder.sent", told)));
        return new ModelAndView(new RedirectView(PATH));
    }

    /** Answers the page itself: codes are shown this once and kept nowhere. */
    @PostMapping("/{schoolClass}/codes")
    ModelAndView codes(@PathVariable UUID schoolClass, Viewer viewer, HttpServletResponse response) {
        var now = clock.instant();
        var made = classes.codes(viewer, schoolClass, now);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return Views.page(
                "students/board/codes",
                new CodesPage(
                        frames.of(
                                viewer,
                                texts.of("students.codes.title", made.className()),
                                new Crumb(texts.of("students.board.title"), PATH)),
                        viewer.organizationName(),
                        Written.date(BusinessTime.dateOf(now)),
                        made.codes().stream()
                                .map(it -> new CodesPage.Line(it.number(), it.name(), it.code()))
                                .toList()));
    }
}
