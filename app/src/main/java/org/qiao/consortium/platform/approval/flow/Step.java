package org.qiao.consortium.platform.approval.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;

/**
 * 审批步骤 — one pair of hands through which the items of an approval go, or several.
 *
 * @param position counted from 1
 * @param role whose holders may decide, unless people are named
 * @param organization the unit in which they must hold it; empty for anyone of the consortium
 * @param everyone 会签: all named people have to agree; otherwise one decides
 * @param assignees named people; empty for a step of a role
 * @param addedBy who added the step on the way; empty for a planned one
 */
public record Step(
        UUID id,
        int position,
        Optional<Role> role,
        Optional<OrganizationId> organization,
        boolean everyone,
        List<Assignee> assignees,
        String addedBy) {

    /** @param insteadOf who handed it over; empty when named from the beginning */
    public record Assignee(PersonId person, String name, String insteadOf) {}

    public Step {
        assignees = List.copyOf(assignees);
    }

    /** Whether it is this one's turn here; whether they have spoken already is not asked. */
    public boolean isFor(Standing standing) {
        return assignees.isEmpty()
                ? role.filter(it -> it == standing.role()).isPresent()
                        && organization.map(standing.organization()::equals).orElse(true)
                : assignees.stream().anyMatch(it -> it.person().equals(standing.person()));
    }

    /** Whether the step is passed when these have agreed. */
    public boolean isPassedWith(List<PersonId> agreed) {
        return everyone ? assignees.stream().map(Assignee::person).allMatch(agreed::contains) : !agreed.isEmpty();
    }

    /** 秘书处; or the names: 罗维民、蔡玉珍会签. */
    public String label() {
        return assignees.isEmpty()
                ? role.map(Role::label).orElse("")
                : assignees.stream().map(Assignee::name).collect(Collectors.joining("、"));
    }
}
