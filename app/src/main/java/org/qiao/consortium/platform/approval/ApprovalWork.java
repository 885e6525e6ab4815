package org.qiao.consortium.platform.approval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.approval.WaitingApprovals.Waiting;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What waits for the viewer's decision, first on the workbench: a line for each unit, the most urgent first, and one for
 * all the others. The place of approvals in the left column.
 */
@Component
@Order(0)
class ApprovalWork implements WorkbenchPart, Navigation {

    private static final int LINES = 5;

    private final WaitingApprovals waiting;
    private final Processes processes;
    private final OrganizationNames names;
    private final Texts texts;

    ApprovalWork(WaitingApprovals waiting, Processes processes, OrganizationNames names, Texts texts) {
        this.waiting = waiting;
        this.processes = processes;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        var groups = waiting.of(viewer);
        // One line for two units would hide what it could say.
        var shown = groups.size() <= LINES + 1 ? groups : groups.subList(0, LINES);
        var units = shown.stream().map(Waiting::organization).toList();
        var unitNames = names.namesOf(units);
        var numbers = names.numbersOf(units);
        var todos = new ArrayList<Todo>();
        shown.forEach(it -> todos.add(line(
                it,
                unitNames.getOrDefault(it.organization(), ""),
                numbers.getOrDefault(it.organization(), ""),
                today)));
        var others = groups.subList(shown.size(), groups.size());
        if (!others.isEmpty()) {
            todos.add(rest(others, today));
        }
        return todos;
    }

    private Todo line(Waiting group, String unit, String unitNumber, LocalDate today) {
        if (group.approvals() == 1) {
            return todo(
                    texts.of("platform.approval.todo", group.title()),
                    "/approvals/" + group.number(),
                    group.dueOn(),
                    today);
        }
        var sentence = texts.of(
                "platform.approval.todo-of-unit",
                unit,
                processes.nameOf(group.process()),
                String.valueOf(group.items()),
                Written.date(BusinessTime.dateOf(group.oldest())));
        var url = PageUrl.of("/approvals").with("process", group.process()).with("unit", unitNumber);
        return todo(sentence, url.toString(), group.dueOn(), today);
    }

    private Todo rest(List<Waiting> others, LocalDate today) {
        var oldest = others.stream().map(Waiting::oldest).min(Comparator.naturalOrder());
        return todo(
                texts.of(
                        "platform.approval.todo-of-others",
                        String.valueOf(others.stream()
                                .map(Waiting::organization)
                                .distinct()
                                .count()),
                        String.valueOf(others.stream().mapToInt(Waiting::items).sum()),
                        Written.date(BusinessTime.dateOf(oldest.orElseThrow()))),
                "/approvals",
                others.getFirst().dueOn(),
                today);
    }

    private Todo todo(String sentence, String url, LocalDate dueOn, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, dueOn);
        return new Todo(sentence, url, due(left), left < 0 ? Tone.BAD : left <= 1 ? Tone.WARN : Tone.ACTIVE);
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
