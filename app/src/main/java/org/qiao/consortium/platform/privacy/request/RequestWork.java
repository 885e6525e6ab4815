package org.qiao.consortium.platform.privacy.request;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.springframework.stereotype.Component;

/** Requests that wait for the viewer's unit, as one line of the workbench. */
@Component
class RequestWork implements WorkbenchPart {

    private static final int NEAR_DAYS = 3;

    private final RequestQueries requests;
    private final Texts texts;

    RequestWork(RequestQueries requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        var waiting = requests.waiting(viewer);
        if (waiting.isEmpty()) {
            return List.of();
        }
        var left = ChronoUnit.DAYS.between(today, waiting.getFirst().dueOn());
        var tone = left < 0 ? Tone.BAD : left <= NEAR_DAYS ? Tone.WARN : Tone.ACTIVE;
        return List.of(new Todo(
                texts.of("platform.privacy.todo", waiting.size()),
                "/privacy/requests?status=WAITING",
                left < 0
                        ? texts.of("platform.privacy.todo.overdue", -left)
                        : texts.of("platform.privacy.todo.left", left),
                tone));
    }
}
