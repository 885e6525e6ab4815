package org.qiao.consortium.governance.plan.letter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Letters on the workbench: those that one's unit owes a reply to, and for those who send them the overdue ones. */
@Component
class LetterWork implements WorkbenchPart {

    private final LetterStore letters;
    private final Texts texts;

    LetterWork(LetterStore letters, Texts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (viewer.is(Role.STUDENT, Role.CLASS_TEACHER, Role.PLATFORM_ADMIN) || !viewer.isSignedIn()) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        letters.owed(viewer).forEach(it -> {
            var left = ChronoUnit.DAYS.between(today, it.replyBy().orElseThrow());
            todos.add(new Todo(
                    texts.of("governance.letter.todo.owed", it.kind().label(), it.taskTitle()),
                    it.url(),
                    left < 0
                            ? texts.of("governance.letter.todo.late", -left)
                            : texts.of("governance.letter.todo.left", left),
                    left < 0 ? Tone.BAD : Tone.WARN));
        });
        if (viewer.is(Role.SECRETARIAT, Role.LEADING_OFFICE)) {
            var overdue = letters.find(viewer, new LetterFilter("", Optional.empty(), "overdue"), Paging.first(), today)
                    .total();
            if (overdue > 0) {
                todos.add(new Todo(
                        texts.of("governance.letter.todo.overdue", overdue), "/letters?state=overdue", "", Tone.WARN));
            }
        }
        return todos;
    }
}
