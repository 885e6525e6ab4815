package org.qiao.consortium.governance.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.TaskPart;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 任务 — a key task, or a sub-task of one, with exactly one lead.
 *
 * @param parent empty for a key task
 * @param progress in per cent, as the lead said last
 */
public record Task(
        UUID id,
        String number,
        UUID plan,
        int year,
        Optional<UUID> parent,
        Terms terms,
        TaskStatus status,
        int progress,
        Optional<LocalDate> reportedOn,
        int version) {

    public static final String KIND = "governance.task";

    /** @param clauses ids of the clauses that it carries out */
    public record Terms(
            String title,
            String measure,
            String output,
            Optional<Mode> mode,
            OrganizationId lead,
            List<Support> supports,
            LocalDate startsOn,
            LocalDate dueOn,
            List<UUID> clauses,
            String resolution) {

        public Terms {
            supports = List.copyOf(supports);
            clauses = List.copyOf(clauses);
        }
    }

    /** 配合 or 责任单位. */
    public record Support(OrganizationId unit, TaskPart part) {}

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public String url() {
        return "/tasks/" + number;
    }

    public boolean isLedBy(OrganizationId unit) {
        return terms.lead().equals(unit);
    }

    public boolean involves(OrganizationId unit) {
        return isLedBy(unit)
                || terms.supports().stream().anyMatch(it -> it.unit().equals(unit));
    }

    /** Whether those who carry it out can still report. */
    public boolean isUnderWay() {
        return status == TaskStatus.OPEN || status == TaskStatus.REPORTED;
    }
}
