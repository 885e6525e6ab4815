package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.approval.flow.Copies;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.approval.flow.Steps;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Staff.Member;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转办、加签、抄送 — changes through whose hands an approval goes. Whose turn it is may hand it over or ask others to be
 * heard; delegation does not extend to that.
 */
@Component
public class RouteApproval {

    private final ApprovalStore store;
    private final InTurn inTurn;
    private final Steps steps;
    private final Copies copies;
    private final Staff staff;
    private final ApprovalNotices notices;
    private final Deeds deeds;

    RouteApproval(
            ApprovalStore store,
            InTurn inTurn,
            Steps steps,
            Copies copies,
            Staff staff,
            ApprovalNotices notices,
            Deeds deeds) {
        this.store = store;
        this.inTurn = inTurn;
        this.steps = steps;
        this.copies = copies;
        this.staff = staff;
        this.notices = notices;
        this.deeds = deeds;
    }

    /** 加签. @param before whether they are heard before the viewer decides, else after @param everyone whether all have to agree */
    public record Joining(List<String> people, boolean before, boolean everyone, String reason) {}

    /** Hands the viewer's turn to a colleague. @throws Refused when it is not the viewer's turn, or not a colleague */
    @Transactional
    public void handOver(String number, String colleague, String reason, Viewer by, Instant at) {
        var head = store.locked(number);
        var step = inTurn.of(head, by).map(InTurn.Turn::step);
        var chosen = chosen(head, List.of(colleague), by);
        Refused.ifAny(refusals(step, chosen, "person", reason));
        var to = chosen.getFirst();
        var mine = step.orElseThrow();
        var assignees = new ArrayList<>(mine.assignees().stream()
                .filter(it -> !it.person().equals(by.person()) && !it.person().equals(to.person()))
                .toList());
        assignees.add(new Step.Assignee(to.person(), to.name(), by.name()));
        steps.reassign(mine.id(), assignees);
        record("platform.approval.handed-over", head, List.of(to), reason, by, at);
        var after = store.locked(number);
        notices.waits(after, after.step(mine.position()), by, at);
    }

    /** Puts a step in before or after the viewer's. @throws Refused as above */
    @Transactional
    public void join(String number, Joining joining, Viewer by, Instant at) {
        var head = store.locked(number);
        var step = inTurn.of(head, by).map(InTurn.Turn::step);
        var chosen = chosen(head, joining.people(), by);
        Refused.ifAny(refusals(step, chosen, "people", joining.reason()));
        var position = step.orElseThrow().position();
        var added = new Step(
                Uuid7.at(at),
                joining.before() ? position : position + 1,
                Optional.empty(),
                Optional.empty(),
                joining.everyone(),
                chosen.stream()
                        .map(it -> new Step.Assignee(it.person(), it.name(), ""))
                        .toList(),
                by.name());
        steps.insertAt(head.id(), added, joining.before());
        record(
                joining.before() ? "platform.approval.joined-before" : "platform.approval.joined-after",
                head,
                chosen,
                joining.reason(),
                by,
                at);
        if (joining.before()) {
            notices.waits(store.locked(number), added, by, at);
        }
    }

    /** Gives people a copy to read. @throws Refused when nobody was chosen */
    @Transactional
    public void copy(String number, List<String> people, Viewer by, Instant at) {
        var head = store.locked(number);
        var chosen = chosen(head, people, by);
        if (chosen.isEmpty()) {
            throw new Refused(List.of(Refusal.of(ApprovalError.NOBODY_CHOSEN, "copies")));
        }
        copies.give(head.id(), chosen, by.name(), at);
        record("platform.approval.copied", head, chosen, "", by, at);
        notices.copied(head, chosen.stream().map(Member::person).toList(), by, at);
    }

    /** Those of the ids whom the viewer may turn to; who asked for the approval is never among them. */
    private List<Member> chosen(ApprovalHead head, Collection<String> ids, Viewer by) {
        return staff.reachable(by).stream()
                .filter(it -> ids.contains(it.person().value().toString()))
                .filter(it -> !it.person().equals(head.submittedBy()))
                .toList();
    }

    private static List<Refusal> refusals(Optional<Step> step, List<Member> chosen, String field, String reason) {
        return Stream.of(
                        step.isEmpty() ? Refusal.of(ApprovalError.NOT_IN_TURN, "") : null,
                        chosen.isEmpty() ? Refusal.of(ApprovalError.NOBODY_CHOSEN, field) : null,
                        reason.isBlank() ? Refusal.of(ApprovalError.REASON_MISSING, field + "Reason") : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private void record(String what, ApprovalHead head, List<Member> people, String reason, Viewer by, Instant at) {
        var names = people.stream().map(Member::name).collect(Collectors.joining("、"));
        var deed = Deed.of(what, new SubjectRef(StoredApprovals.KIND, head.id()), head.number())
                .because(reason.isBlank() ? names : names + "：" + reason)
                .with(
                        "people",
                        people.stream()
                                .map(Member::person)
                                .map(PersonId::toString)
                                .toList()
                                .toString());
        deeds.record(deed, by.actor(), at);
    }
}
