package org.qiao.consortium.governance.meeting.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.meeting.MeetingQueries;
import org.qiao.consortium.governance.meeting.MeetingRow;
import org.qiao.consortium.governance.meeting.MeetingStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Meetings that are near and problems that wait, on the workbench of those whom they concern. */
@Component
class GovernanceTodos implements WorkbenchPart {

    private static final int MOST = 5;
    private static final int SOON = 2;

    private final MeetingQueries meetings;
    private final ProblemStore problems;
    private final Texts texts;

    GovernanceTodos(MeetingQueries meetings, ProblemStore problems, Texts texts) {
        this.meetings = meetings;
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (viewer.is(Role.STUDENT, Role.PLATFORM_ADMIN)) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        meetings.coming(viewer, MOST).forEach(it -> todos.add(todo(it, today)));
        if (!viewer.is(Role.CLASS_TEACHER)) {
            problems.waiting(viewer, MOST).forEach(it -> todos.add(todo(it, today)));
        }
        return todos;
    }

    private Todo todo(MeetingRow it, LocalDate today) {
        var url = "/meetings/" + it.number();
        if (it.status() == MeetingStatus.OPEN) {
            return new Todo(texts.of("governance.todo.meeting-open", it.title()), url, "", Tone.WARN);
        }
        var left = ChronoUnit.DAYS.between(today, BusinessTime.dateOf(it.startsAt()));
        return new Todo(
                texts.of("governance.todo.meeting", it.title()),
                url,
                texts.of("governance.todo.days", left),
                left <= SOON ? Tone.WARN : Tone.QUIET);
    }

    private Todo todo(Problem it, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, it.answerBy());
        return new Todo(
                texts.of(it.owner().isEmpty() ? "governance.todo.problem-open" : "governance.todo.problem", it.title()),
                "/problems/" + it.number(),
                left < 0 ? texts.of("governance.todo.late", -left) : texts.of("governance.todo.days", left),
                left < 0 ? Tone.BAD : left <= SOON ? Tone.WARN : Tone.QUIET);
    }
}
