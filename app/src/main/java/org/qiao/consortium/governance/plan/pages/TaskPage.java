package org.qiao.consortium.governance.plan.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskRow;
import org.qiao.consortium.governance.plan.letter.LetterRow;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.LightRules.Reason;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.shared.OrganizationId;

/**
 * What task.jte gets.
 *
 * @param plansOverdue the day for the units' action plans has passed
 * @param typed what was typed into the form that was refused, by its field
 */
public record TaskPage(
        Frame frame,
        Task task,
        Plan plan,
        Optional<Task> parent,
        String state,
        Tone tone,
        List<Reason> reasons,
        List<Fact> facts,
        List<TaskDetails.UnitLine> units,
        boolean plansOverdue,
        List<TaskDetails.ClauseLine> clauses,
        List<TaskDetails.Milestone> milestones,
        List<TaskDetails.Report> reports,
        Map<UUID, FilesCard> files,
        List<TaskDetails.Evidence> evidence,
        List<TaskRow> subs,
        List<LetterRow> letters,
        List<DeedLine> trail,
        May may,
        OrganizationId viewerUnit,
        Map<String, String> typed,
        FormErrors errors) {

    /** What this viewer can do here now. */
    public record May(
            boolean edit,
            boolean addSub,
            boolean report,
            boolean lead,
            boolean planAction,
            boolean confirm,
            boolean cancel,
            boolean carry,
            boolean write) {}

    /** All reasons of this colour in one sentence; empty for none. */
    public String why(Light light) {
        return reasons.stream()
                .filter(it -> it.light() == light)
                .map(Reason::text)
                .collect(Collectors.joining("；"));
    }

    /** What the viewer's unit has planned; empty for nothing yet. */
    public String ownAction() {
        return units.stream()
                .filter(it -> it.id().equals(viewerUnit))
                .map(TaskDetails.UnitLine::actionPlan)
                .findFirst()
                .orElse("");
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
