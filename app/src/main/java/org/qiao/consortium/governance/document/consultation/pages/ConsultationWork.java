package org.qiao.consortium.governance.document.consultation.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.governance.document.consultation.ConsultationFilter;
import org.qiao.consortium.governance.document.consultation.ConsultationQueries;
import org.qiao.consortium.governance.document.consultation.ConsultationRow;
import org.qiao.consortium.governance.document.consultation.ConsultationState;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Consultations in the menu, and on the workbench: what one's unit has not answered, what is due to be settled and ended. */
@Component
class ConsultationWork implements WorkbenchPart, Navigation {

    private static final Set<Role> ROLES =
            EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK);

    private final ConsultationQueries consultations;
    private final Texts texts;

    ConsultationWork(ConsultationQueries consultations, Texts texts) {
        this.consultations = consultations;
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(Group.GOVERNANCE, 65, "征求意见", "/consultations", EnumSet.copyOf(ROLES), false));
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (viewer.role().filter(ROLES::contains).isEmpty()) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        consultations.waiting(viewer, today).forEach(it -> todos.add(todo("answer", it, today, Tone.WARN)));
        if (viewer.is(Role.SECRETARIAT)) {
            var due = new ConsultationFilter("", Optional.of(ConsultationState.DUE));
            consultations
                    .find(viewer, due, Paging.first(), today)
                    .rows()
                    .forEach(it -> todos.add(todo("settle", it, today, Tone.ACTIVE)));
        }
        return todos;
    }

    private Todo todo(String what, ConsultationRow it, LocalDate today, Tone tone) {
        var words = "governance.consultation.todo." + what;
        var days = ChronoUnit.DAYS.between(today, it.dueOn());
        return new Todo(
                texts.of(words, it.title()),
                it.url(),
                texts.of(words + ".note", days, it.unsettled(), it.dueOn().toString()),
                tone);
    }
}
