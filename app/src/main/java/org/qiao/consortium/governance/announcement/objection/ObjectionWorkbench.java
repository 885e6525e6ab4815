package org.qiao.consortium.governance.announcement.objection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Objections that wait for 秘书处; notices that run, for members. */
@Component
class ObjectionWorkbench implements WorkbenchPart {

    private static final int MOST = 20;
    private static final int SOON = 3;

    private final ObjectionStore objections;
    private final AnnouncementQueries announcements;
    private final Texts texts;

    ObjectionWorkbench(ObjectionStore objections, AnnouncementQueries announcements, Texts texts) {
        this.objections = objections;
        this.announcements = announcements;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (viewer.is(Role.SECRETARIAT)) {
            return objections.waiting(viewer, MOST).stream()
                    .map(it -> todo(it, today))
                    .toList();
        }
        return viewer.is(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK)
                ? announcements.open(viewer).stream()
                        .map(it -> new Todo(
                                texts.of("governance.announcement.todo", it.title()),
                                "/announcements/" + it.number(),
                                texts.of("governance.announcement.until", Written.date(it.endsOn())),
                                Tone.QUIET))
                        .toList()
                : List.of();
    }

    private Todo todo(Objection it, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, it.answerBy());
        return new Todo(
                texts.of(it.named() ? "governance.objection.todo-named" : "governance.objection.todo-clue", it.about()),
                ObjectionLayout.LIST + "/" + it.number(),
                left < 0 ? texts.of("governance.objection.overdue", -left) : texts.of("governance.objection.due", left),
                left < 0 ? Tone.BAD : left <= SOON ? Tone.WARN : Tone.QUIET);
    }
}
