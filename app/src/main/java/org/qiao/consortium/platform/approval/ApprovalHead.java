package org.qiao.consortium.platform.approval;

import java.util.List;
import java.util.UUID;
import org.qiao.consortium.platform.approval.flow.Standing;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;

/** Who asked for what; what a decision is checked against. @param steps in order */
public record ApprovalHead(
        UUID id,
        String number,
        String process,
        String title,
        ConsortiumId consortium,
        PersonId submittedBy,
        OrganizationId organization,
        List<Step> steps) {

    public ApprovalHead {
        steps = List.copyOf(steps);
    }

    /** @param position counted from 1 */
    Step step(int position) {
        return steps.get(position - 1);
    }

    boolean isLast(Step step) {
        return step.position() == steps.size();
    }

    public boolean isSubmittedBy(Viewer viewer) {
        return viewer.person().equals(submittedBy) || viewer.organization().equals(organization);
    }

    /**
     * Nobody decides on what they or, unless they or the unit were named, their unit asked for. The secretariat serves all
     * units, its own too: there another person of it decides.
     */
    boolean isOwnOf(Viewer viewer, Standing standing, Step step) {
        return viewer.person().equals(submittedBy)
                || standing.person().equals(submittedBy)
                || (step.assignees().isEmpty()
                        && step.organization().isEmpty()
                        && standing.organization().equals(organization)
                        && standing.role() != Role.SECRETARIAT);
    }
}
