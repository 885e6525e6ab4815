package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on rows of an approval and lets each thing follow, in one transaction: all rows or none.
 *
 * <p>Easy to get wrong: the row is taken before the thing is asked. Whoever comes second waits for the first's transaction
 * and then finds the row decided; so the thing follows once.
 */
@Component
class DecideItems {

    private final ApprovalStore store;
    private final ObjectProvider<ApprovalSubject> subjects;
    private final ApprovalNotices notices;
    private final Deeds deeds;
    private final Texts texts;

    DecideItems(
            ApprovalStore store,
            ObjectProvider<ApprovalSubject> subjects,
            ApprovalNotices notices,
            Deeds deeds,
            Texts texts) {
        this.store = store;
        this.subjects = subjects;
        this.notices = notices;
        this.deeds = deeds;
        this.texts = texts;
    }

    @Transactional
    public void decide(String number, List<Approvals.Verdict> verdicts, Viewer by, Instant at) {
        var head = store.head(number).orElseThrow(() -> new NotFound(StoredApprovals.KIND, number));
        Refused.ifAny(refusals(head, verdicts, by));
        var byKind = subjects.stream().collect(Collectors.toMap(ApprovalSubject::kind, Function.identity()));
        var refusals = new ArrayList<Refusal>();
        for (var verdict : verdicts) {
            if (store.decide(head.id(), verdict, by, at)) {
                refusals.addAll(follow(head, verdict, byKind, by, at));
            } else {
                refusals.add(overtaken(head, verdict.subject()));
            }
        }
        Refused.ifAny(refusals);
        record(head, verdicts, by, at);
        notices.decided(head, verdicts, by, at);
    }

    private static List<Refusal> refusals(ApprovalStore.Head head, List<Approvals.Verdict> verdicts, Viewer by) {
        var refusals = new ArrayList<Refusal>();
        if (!head.mayBeDecidedBy(by)) {
            refusals.add(Refusal.of(
                    ApprovalError.NOT_A_CANDIDATE, "", head.decidedBy().label()));
        } else if (head.isOwnOf(by)) {
            refusals.add(
                    Refusal.of(ApprovalError.OWN_REQUEST, "", head.decidedBy().label()));
        }
        if (verdicts.isEmpty()) {
            refusals.add(Refusal.of(ApprovalError.NOTHING_CHOSEN, ""));
        }
        if (verdicts.stream()
                .anyMatch(it -> !it.approved()
                        && it.opinion().isBlank()
                        && it.comments().isEmpty())) {
            refusals.add(Refusal.of(ApprovalError.OPINION_MISSING, "opinion"));
        }
        return refusals;
    }

    private List<Refusal> follow(
            ApprovalStore.Head head,
            Approvals.Verdict verdict,
            Map<String, ApprovalSubject> byKind,
            Viewer by,
            Instant at) {
        var subject = byKind.get(verdict.subject().kind());
        if (subject == null) {
            throw new IllegalStateException(
                    "nobody answers for " + verdict.subject().kind());
        }
        var decision = new ApprovalSubject.Decision(by.actor(), at, verdict.opinion(), verdict.comments());
        try {
            if (verdict.approved()) {
                subject.approved(verdict.subject(), decision);
            } else {
                subject.returned(verdict.subject(), decision);
            }
            return List.of();
        } catch (Refused refused) {
            return refused.refusals().stream()
                    .map(it -> withItem(head, verdict.subject(), it))
                    .toList();
        }
    }

    /** The thing's own refusal, said with the item it belongs to. */
    private Refusal withItem(ApprovalStore.Head head, SubjectRef subject, Refusal refusal) {
        var row = store.row(head.id(), subject).orElseThrow();
        var text = texts.of(refusal.code(), refusal.arguments());
        return new Refusal(
                ApprovalError.ITEM_REFUSED, refusal.citation(), "", List.of(row.number(), row.title(), text));
    }

    private Refusal overtaken(ApprovalStore.Head head, SubjectRef subject) {
        var row = store.row(head.id(), subject).orElseThrow(() -> new NotFound(StoredApprovals.KIND, subject));
        return Refusal.of(
                ApprovalError.ALREADY_DECIDED,
                "",
                row.number().isEmpty() ? row.title() : row.number(),
                row.decidedBy(),
                row.decidedAt().map(Written::moment).orElse(""),
                row.state().label());
    }

    private void record(ApprovalStore.Head head, List<Approvals.Verdict> verdicts, Viewer by, Instant at) {
        var subject = new SubjectRef(StoredApprovals.KIND, head.id());
        deeds.recordAll(
                verdicts.stream()
                        .map(it -> Deed.of(
                                        it.approved() ? "platform.approval.approved" : "platform.approval.returned",
                                        subject,
                                        head.number())
                                .because(reasonOf(head, it))
                                .with("subject", it.subject().toString()))
                        .toList(),
                by.actor(),
                at);
    }

    private String reasonOf(ApprovalStore.Head head, Approvals.Verdict verdict) {
        var row = store.row(head.id(), verdict.subject()).orElseThrow();
        var item = (row.number() + " " + row.title()).strip();
        return verdict.opinion().isBlank()
                ? item
                : texts.of("platform.approval.reason-of-item", item, verdict.opinion());
    }
}
