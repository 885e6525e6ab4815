package org.qiao.consortium.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/**
 * 年度计划与任务 — each call is a deed in the caller's transaction and refuses by
 * {@link org.qiao.consortium.shared.rule.Refused}; who may do it is the caller's to check.
 */
public interface AnnualPlans {

    /** @param regulation key of a document that came with the platform, {@code consortium-plan} */
    record ClauseRef(String regulation, String place) {}

    /**
     * @param parent number of the key task; empty for a key task
     * @param supports who supports, and by which word
     * @param resolution on which decision it rests; may be empty
     */
    record NewTask(
            String title,
            String measure,
            String output,
            Optional<String> parent,
            OrganizationId lead,
            Map<OrganizationId, TaskPart> supports,
            LocalDate startsOn,
            LocalDate dueOn,
            List<ClauseRef> clauses,
            String resolution) {}

    /** @return the plan's number */
    String draft(ConsortiumId consortium, int year, String title, String goals, Actor by, Instant at);

    /** @return the task's number */
    String add(ConsortiumId consortium, String plan, NewTask task, Actor by, Instant at);

    void addMilestone(ConsortiumId consortium, String task, String name, LocalDate dueOn, Actor by, Instant at);

    /** Hands the tasks out; those concerned are told. */
    void issue(ConsortiumId consortium, String plan, String basis, Actor by, Instant at);

    void submitActionPlan(ConsortiumId consortium, String task, String text, String contact, Actor by, Instant at);

    /** @param progress in per cent */
    void report(ConsortiumId consortium, String task, int progress, String text, String problem, Actor by, Instant at);
}
