package org.qiao.consortium.governance.plan.pages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.plan.TaskRow;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.governance.plan.letter.LetterStore;
import org.qiao.consortium.governance.plan.state.LightRules;
import org.qiao.consortium.governance.plan.state.Lights;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** Makes the page of a task. */
@Component
class TaskLayout {

    /** Files are shown with the latest reports; older ones have them on their own page of attachments. */
    private static final int WITH_FILES = 10;

    private final TaskQueries queries;
    private final TaskDetails details;
    private final LetterStore letters;
    private final Lights lights;
    private final Attachments attachments;
    private final Deeds deeds;
    private final Desk desk;

    /** Screen and clock. */
    @Component("taskDesk")
    record Desk(PlanScreen screen, InstantSource clock) {}

    TaskLayout(
            TaskQueries queries,
            TaskDetails details,
            LetterStore letters,
            Lights lights,
            Attachments attachments,
            Deeds deeds,
            Desk desk) {
        this.queries = queries;
        this.details = details;
        this.letters = letters;
        this.lights = lights;
        this.attachments = attachments;
        this.deeds = deeds;
        this.desk = desk;
    }

    TaskPage page(Viewer viewer, Task task, Plan plan, Map<String, String> typed, FormErrors errors) {
        var today = BusinessTime.dateOf(desk.clock().instant());
        var milestones = details.milestones(task);
        var facts = details.facts(task);
        var limits = lights.limits(today);
        var light = LightRules.light(facts, today, limits);
        var parent = details.parent(viewer, task);
        var reports = details.reports(task);
        var crumbs = new ArrayList<>(List.of(desk.screen().plans(), new Crumb(plan.title(), plan.url())));
        parent.ifPresent(it -> crumbs.add(new Crumb(it.terms().title(), it.url())));
        return new TaskPage(
                desk.screen().frames().of(viewer, task.terms().title(), crumbs.toArray(Crumb[]::new)),
                task,
                plan,
                parent,
                TaskRow.stateOf(light, task.status()),
                TaskRow.toneOf(light, task.status()),
                LightRules.reasons(facts, today, limits),
                facts(task),
                details.units(task),
                facts.isUnplanned(today, limits),
                details.clauses(task),
                milestones,
                reports,
                files(viewer, reports),
                details.evidence(task),
                queries.subsOf(viewer, task, today),
                letters.ofTask(viewer, task, today),
                TaskSight.seesAll(viewer) || task.involves(viewer.organization())
                        ? deeds.trail(task.subject())
                        : List.of(),
                may(viewer, task),
                viewer.organization(),
                typed,
                errors);
    }

    private Map<UUID, FilesCard> files(Viewer viewer, List<TaskDetails.Report> reports) {
        var cards = new LinkedHashMap<UUID, FilesCard>();
        reports.stream()
                .limit(WITH_FILES)
                .forEach(it -> cards.put(it.id(), attachments.card(viewer, new SubjectRef(ReportFiles.KIND, it.id()))));
        return cards;
    }

    private List<Fact> facts(Task task) {
        var terms = task.terms();
        var facts = new ArrayList<Fact>();
        facts.add(fact("number", task.number()));
        facts.add(fact("due", Written.dateInText(terms.startsOn()) + " 至 " + Written.dateInText(terms.dueOn())));
        facts.add(fact("progress", task.progress() + "%"));
        facts.add(fact("measure", terms.measure()));
        facts.add(fact("output", terms.output()));
        facts.add(fact("mode", terms.mode().map(it -> it.label()).orElse("")));
        var decided = fact("resolution", terms.resolution());
        facts.add(
                terms.resolution().startsWith("JY-")
                        ? new Fact(decided.label(), decided.value(), "/resolutions/" + terms.resolution())
                        : decided);
        return facts.stream().filter(it -> !it.value().isEmpty()).toList();
    }

    private Fact fact(String key, String value) {
        return Fact.of(desk.screen().texts().of("governance.task.fact." + key), value);
    }

    private static TaskPage.May may(Viewer viewer, Task task) {
        var writes = viewer.is(Role.SECRETARIAT);
        var involved = task.involves(viewer.organization()) && TaskSight.actsFor(viewer, viewer.organization());
        var underWay = task.isUnderWay();
        var living = underWay || task.status() == TaskStatus.PLANNED;
        return new TaskPage.May(
                writes && living,
                writes && living && task.parent().isEmpty(),
                involved && underWay,
                (task.isLedBy(viewer.organization()) && involved || writes) && living,
                involved && underWay,
                writes && task.status() == TaskStatus.REPORTED,
                writes && living,
                writes && underWay,
                viewer.is(Role.SECRETARIAT, Role.LEADING_OFFICE) && underWay);
    }
}
