package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refused;

/** What can be approved; implemented by the module that owns the thing. Called inside the approver's transaction. */
public interface ApprovalSubject {

    /** The kind of its subjects, {@code exchange.need}. */
    String kind();

    /** What the approver reads: one reviewable field each. */
    List<ReviewField> fields(SubjectRef subject);

    /** Where the thing's own page is. */
    String url(SubjectRef subject);

    /** @throws Refused when the rules do not allow it any more: the approver reads why and nothing happened */
    void approved(SubjectRef subject, Decision decision);

    void returned(SubjectRef subject, Decision decision);

    /** @param name the field's name in the thing's form, so that a comment finds its place there */
    record ReviewField(String name, Fact fact) {}

    record Decision(Actor by, Instant at, String opinion, List<Approvals.FieldComment> comments) {}
}
