package org.qiao.consortium.platform.approval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for the viewer's decision, first on the workbench; the place of approvals in the left column. */
@Component
@Order(0)
class ApprovalWork implements WorkbenchPart, Navigation {

    private final ApprovalQueries queries;
    private final Texts texts;

    ApprovalWork(ApprovalQueries queries, Texts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        return queries.find(viewer, ApprovalQueries.Box.OPEN, "", "", Paging.first()).rows().stream()
                .map(it -> {
                    var left = ChronoUnit.DAYS.between(today, it.dueOn());
                    return new Todo(
                            texts.of("platform.approval.todo", it.title()),
                            "/approvals/" + it.number(),
                            due(left),
                            left < 0 ? Tone.BAD : left <= 1 ? Tone.WARN : Tone.ACTIVE);
                })
                .toList();
    }

    private String due(long left) {
        return left < 0
                ? texts.of("platform.approval.overdue", String.valueOf(-left))
                : left == 0
                        ? texts.of("platform.approval.due-today")
                        : texts.of("platform.approval.left", String.valueOf(left));
    }

    @Override
    public List<Place> places() {
        // On a phone it has a place for those who decide; who only asks has more urgent ones.
        var deciders = EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK);
        return List.of(place(deciders, true), place(EnumSet.of(Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK), false));
    }

    private Place place(EnumSet<Role> roles, boolean phone) {
        return new Place(Group.WORK, 2, texts.of("platform.approval.title"), "/approvals", roles, phone);
    }
}
