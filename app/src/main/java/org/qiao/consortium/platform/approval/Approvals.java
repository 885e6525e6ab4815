package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 审批 — asks those who hold a role for a decision on one thing or on a batch, item by item.
 *
 * <p>The thing's status is its own: the decision calls {@link ApprovalSubject} inside the approver's transaction. Nobody
 * decides on their own request.
 */
public interface Approvals {

    /**
     * @param number of the thing as people know it; empty when it has none
     * @param title what the approver reads in the list
     */
    record Item(SubjectRef subject, String number, String title) {}

    /** A step of a process: whose turn it is. @param organization empty for anyone of the consortium who holds the role */
    record StepPlan(Role role, Optional<OrganizationId> organization) {}

    /**
     * @param process dotted word, {@code exchange.need-publication}; its Chinese name is the message {@code process.<process>}
     * @param steps through which every item goes in this order; at least one
     */
    record Request(String process, String title, List<Item> items, List<StepPlan> steps) {

        /** Decided in one step by whoever holds the role in the consortium. */
        public static Request to(Role role, String process, String title, List<Item> items) {
            return new Request(process, title, items, List.of(new StepPlan(role, Optional.empty())));
        }
    }

    /** Opens the approval and tells the candidates. @return its number, {@code SP-2026-000123} */
    String submit(Request request, Viewer by, Instant at);

    /**
     * One row of a decision.
     *
     * @param opinion required when returned
     * @param backTo position of an earlier step to which it goes back; 0 for the submitter
     */
    record Verdict(SubjectRef subject, boolean approved, String opinion, List<FieldComment> comments, int backTo) {

        /** Back to the submitter when not approved. */
        public Verdict(SubjectRef subject, boolean approved, String opinion, List<FieldComment> comments) {
            this(subject, approved, opinion, comments, 0);
        }

        public static Verdict approve(SubjectRef subject) {
            return new Verdict(subject, true, "", List.of());
        }
    }

    /**
     * Speaks on rows of one approval, for oneself or for who delegated: all of them or, when one is refused, none. A row
     * that has passed its last step is decided; before that it goes on to the next.
     *
     * @throws org.qiao.consortium.shared.rule.Refused when the viewer may not decide, somebody was first (409), or the
     *     thing's own rules say no: one refusal each
     */
    void decide(String number, List<Verdict> verdicts, Viewer by, Instant at);

    /** Takes back the items of these subjects that nobody decided yet. @return how many were taken back */
    int withdraw(List<SubjectRef> subjects, Viewer by, Instant at);

    /** What was decided on the thing last: returned with which words. Empty when nothing was decided. */
    Optional<Outcome> latest(SubjectRef subject);

    /** @param comments per field of the thing, in the thing's own field names */
    record Outcome(
            String approvalNumber,
            boolean approved,
            String opinion,
            List<FieldComment> comments,
            String by,
            Instant at) {}

    record FieldComment(String field, String label, String comment) {}
}
