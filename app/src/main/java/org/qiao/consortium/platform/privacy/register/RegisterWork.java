package org.qiao.consortium.platform.privacy.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** The year's audit, from its last month on, and incidents of which no authority was told. */
@Component
class RegisterWork implements WorkbenchPart {

    private static final int DAYS_BEFORE = 30;

    private final MinorsAudits audits;
    private final Incidents incidents;
    private final Texts texts;

    RegisterWork(MinorsAudits audits, Incidents incidents, Texts texts) {
        this.audits = audits;
        this.incidents = incidents;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (!viewer.is(Role.PLATFORM_ADMIN, Role.SECRETARIAT)) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        incidents.all(viewer, "", true, Paging.first(), 0, 20).stream()
                .filter(it -> it.authorityAt().isEmpty())
                .forEach(it -> todos.add(new Todo(
                        texts.of("platform.privacy.todo.incident", it.number()),
                        "/privacy/incidents/" + it.number(),
                        "",
                        Tone.BAD)));
        audits.all(viewer, today).stream()
                .filter(it -> it.completedAt().isEmpty() && !it.dueOn().isAfter(today.plusDays(DAYS_BEFORE)))
                .map(it -> todo(it, today))
                .forEach(todos::add);
        return todos;
    }

    private Todo todo(MinorsAudits.Audit it, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, it.dueOn());
        return new Todo(
                texts.of("platform.privacy.todo.audit", String.valueOf(it.year())),
                "/privacy/audits/" + it.year(),
                left < 0
                        ? texts.of("platform.privacy.todo.overdue", -left)
                        : texts.of("platform.privacy.todo.left", left),
                left < 0 ? Tone.BAD : Tone.WARN);
    }
}
