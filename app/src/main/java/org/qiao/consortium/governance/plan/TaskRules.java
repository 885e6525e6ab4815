package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What a task, a report, a milestone must say. */
final class TaskRules {

    static final int LONGEST_LINE = 100;
    static final int LONGEST_TEXT = 2000;

    private static final Citation TASKS = cite("consortium-plan", "二");
    private static final Citation PRACTICE = cite("house-governance", "");

    /**
     * @param parentDue of the key task; empty for a key task
     * @param parentIsSub the chosen key task is a sub-task itself
     */
    record Entry(
            Task.Terms terms,
            int year,
            boolean planOpen,
            Optional<LocalDate> parentDue,
            boolean parentIsSub,
            boolean unitsKnown,
            boolean clausesKnown,
            boolean resolutionInForce) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(PlanError.PLAN_NOT_OPEN, "", Entry::planOpen),
            rule(PlanError.TITLE_MISSING, "title", it -> !it.terms().title().isEmpty()),
            rule(PlanError.TEXT_TOO_LONG, "title", (Entry it) -> fits(it.terms()))
                    .saying(it -> List.of(LONGEST_LINE, LONGEST_TEXT)),
            rule(
                    PlanError.LEAD_SUPPORTS,
                    TASKS,
                    "supports",
                    it -> it.terms().supports().stream()
                            .noneMatch(one -> one.unit().equals(it.terms().lead()))),
            rule(PlanError.UNIT_UNKNOWN, "lead", Entry::unitsKnown),
            rule(
                            PlanError.DATE_BEFORE_YEAR,
                            PRACTICE,
                            "startsOn",
                            (Entry it) -> it.terms().startsOn().getYear() >= it.year())
                    .saying(it -> List.of(String.valueOf(it.year()))),
            rule(
                            PlanError.DATE_BEFORE_YEAR,
                            PRACTICE,
                            "dueOn",
                            (Entry it) -> it.terms().dueOn().getYear() >= it.year())
                    .saying(it -> List.of(String.valueOf(it.year()))),
            rule(
                    PlanError.DUE_BEFORE_START,
                    "dueOn",
                    it -> !it.terms().dueOn().isBefore(it.terms().startsOn())),
            rule(
                            PlanError.DUE_AFTER_PARENT,
                            PRACTICE,
                            "dueOn",
                            (Entry it) -> it.parentDue()
                                    .filter(due -> it.terms().dueOn().isAfter(due))
                                    .isEmpty())
                    .saying(it ->
                            List.of(it.parentDue().map(LocalDate::toString).orElse(""))),
            rule(PlanError.PARENT_IS_SUB, "parent", it -> !it.parentIsSub()),
            rule(PlanError.CLAUSE_UNKNOWN, "clauses", Entry::clausesKnown),
            rule(PlanError.RESOLUTION_UNKNOWN, "resolution", Entry::resolutionInForce)
                    .saying(it -> List.of(it.terms().resolution())));

    /** @param before as it was reported last */
    record Report(
            boolean underWay, Optional<Integer> progress, int before, boolean byLead, String text, String problem) {}

    static final List<Rule<Report>> REPORT = List.of(
            rule(PlanError.TASK_NOT_OPEN, "", Report::underWay),
            rule(
                    PlanError.PROGRESS_SHAPE,
                    "progress",
                    it -> !it.byLead()
                            || it.progress().filter(p -> p >= 0 && p <= 100).isPresent()),
            rule(
                            PlanError.PROGRESS_DOWN,
                            "problem",
                            (Report it) -> !it.byLead()
                                    || it.progress()
                                            .filter(p -> p < it.before())
                                            .isEmpty()
                                    || !it.problem().isEmpty())
                    .saying(it -> List.of(it.before())),
            rule(PlanError.REPORT_MISSING, "text", it -> !it.text().isEmpty()),
            rule(
                            PlanError.TEXT_TOO_LONG,
                            "text",
                            (Report it) -> it.text().length() <= LONGEST_TEXT
                                    && it.problem().length() <= LONGEST_TEXT)
                    .saying(it -> List.of(LONGEST_LINE, LONGEST_TEXT)));

    /** A point on the way of a task. */
    record Node(String name, Optional<LocalDate> dueOn, Task task) {}

    static final List<Rule<Node>> NODE = List.of(
            rule(
                    PlanError.MILESTONE_MISSING,
                    "name",
                    it -> !it.name().isEmpty()
                            && it.name().length() <= LONGEST_LINE
                            && it.dueOn().isPresent()),
            rule(
                            PlanError.MILESTONE_OUTSIDE,
                            "nodeDue",
                            (Node it) -> it.dueOn()
                                    .filter(on -> on.isBefore(it.task().terms().startsOn())
                                            || on.isAfter(it.task().terms().dueOn()))
                                    .isEmpty())
                    .saying(it -> List.of(
                            it.task().terms().startsOn().toString(),
                            it.task().terms().dueOn().toString())));

    private TaskRules() {}

    private static boolean fits(Task.Terms it) {
        return it.title().length() <= LONGEST_LINE
                && it.measure().length() <= LONGEST_TEXT
                && it.output().length() <= LONGEST_TEXT
                && it.resolution().length() <= LONGEST_LINE;
    }
}
