package org.qiao.consortium.governance.plan.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.plan.TaskFilter;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Tasks on the workbench: what to confirm, what is late, what is one's own and in danger. */
@Component
class PlanWork implements WorkbenchPart {

    private final TaskQueries tasks;
    private final Texts texts;

    PlanWork(TaskQueries tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        var todos = new ArrayList<Todo>();
        if (viewer.is(Role.SECRETARIAT)) {
            add(todos, viewer, "to-confirm", filter(Optional.empty(), Optional.of(TaskStatus.REPORTED), false), today);
        }
        if (viewer.is(Role.SECRETARIAT, Role.LEADING_OFFICE)) {
            add(todos, viewer, "red", filter(Optional.of(Light.RED), Optional.empty(), false), today);
        } else if (viewer.is(Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK)) {
            add(todos, viewer, "mine-red", filter(Optional.of(Light.RED), Optional.empty(), true), today);
            unplanned(todos, viewer, today);
            add(todos, viewer, "mine-yellow", filter(Optional.of(Light.YELLOW), Optional.empty(), true), today);
        }
        return todos;
    }

    private void unplanned(List<Todo> todos, Viewer viewer, LocalDate today) {
        var filter = new TaskFilter("", "", "", Optional.empty(), Optional.empty(), true, false, true, true);
        var count = tasks.count(viewer, filter, today);
        if (count > 0) {
            var text = texts.of("governance.plan.todo.unplanned", count);
            todos.add(new Todo(text, "/tasks?kind=key&action=none&mine=true", "", Tone.WARN));
        }
    }

    private static TaskFilter filter(Optional<Light> light, Optional<TaskStatus> status, boolean mine) {
        return new TaskFilter("", "", "", light, status, false, false, mine, false);
    }

    private void add(List<Todo> todos, Viewer viewer, String key, TaskFilter filter, LocalDate today) {
        var count = tasks.count(viewer, filter, today);
        if (count > 0) {
            var query = filter.light().map(it -> "light=" + it).orElse("status=" + TaskStatus.REPORTED)
                    + (filter.mine() ? "&mine=true" : "");
            var tone = filter.light()
                    .map(it -> it == Light.RED ? Tone.BAD : Tone.WARN)
                    .orElse(Tone.ACTIVE);
            todos.add(new Todo(texts.of("governance.plan.todo." + key, count), "/tasks?" + query, "", tone));
        }
    }
}
