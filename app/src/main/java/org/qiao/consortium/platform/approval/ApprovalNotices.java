package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Tells the candidates what waits for them, and the submitter what was decided. */
@Component
class ApprovalNotices {

    private final Notices notices;
    private final People people;
    private final OrganizationNames organizations;
    private final Texts texts;

    ApprovalNotices(Notices notices, People people, OrganizationNames organizations, Texts texts) {
        this.notices = notices;
        this.people = people;
        this.organizations = organizations;
        this.texts = texts;
    }

    void submitted(String number, Approvals.Request request, Viewer by, Instant at) {
        var first = request.steps().getFirst();
        var candidates = holders(first.role(), first.organization(), by);
        var notice = new Notices.Notice(
                "platform.approval.submitted",
                texts.of("platform.approval.notice.submitted.title", request.title()),
                texts.of(
                        "platform.approval.notice.submitted.text",
                        organizations.nameOf(by.organization()),
                        by.name(),
                        String.valueOf(request.items().size())),
                urlOf(number));
        notices.tell(but(by, candidates), notice, at);
    }

    void decided(ApprovalHead head, Collection<Approvals.Verdict> verdicts, Viewer by, Instant at) {
        if (verdicts.isEmpty()) {
            return;
        }
        var approved = verdicts.stream().filter(Approvals.Verdict::approved).count();
        var text = texts.of(
                "platform.approval.notice.decided.text",
                String.valueOf(approved),
                String.valueOf(verdicts.size() - approved),
                by.name());
        tell("decided", head, List.of(head.submittedBy()), text, at);
    }

    /** Whose turn it is now. @param positions of the steps to which items went */
    void goesOn(ApprovalHead head, Collection<Integer> positions, Viewer by, Instant at) {
        for (var position : new TreeSet<>(positions)) {
            waits(head, head.step(position), by, at);
        }
    }

    void waits(ApprovalHead head, Step step, Viewer by, Instant at) {
        tell(
                "waits",
                head,
                but(by, candidates(step, by)),
                texts.of("platform.approval.notice.waits.text", by.name()),
                at);
    }

    void urged(ApprovalHead head, Step step, Viewer by, Instant at) {
        var text = texts.of("platform.approval.notice.urged.text", organizations.nameOf(by.organization()), by.name());
        tell("urged", head, but(by, candidates(step, by)), text, at);
    }

    void copied(ApprovalHead head, List<PersonId> people, Viewer by, Instant at) {
        tell("copied", head, people, texts.of("platform.approval.notice.copied.text", by.name()), at);
    }

    private void tell(String event, ApprovalHead head, List<PersonId> people, String text, Instant at) {
        var notice = new Notices.Notice(
                "platform.approval." + event,
                texts.of("platform.approval.notice." + event + ".title", head.title()),
                text,
                urlOf(head.number()));
        notices.tell(people, notice, at);
    }

    private List<PersonId> candidates(Step step, Viewer by) {
        return step.assignees().isEmpty()
                ? holders(step.role().orElseThrow(), step.organization(), by)
                : step.assignees().stream().map(Step.Assignee::person).toList();
    }

    private List<PersonId> holders(Role role, Optional<OrganizationId> unit, Viewer by) {
        return unit.map(it -> people.holding(role, it)).orElseGet(() -> people.holding(role, by.consortium()));
    }

    private static List<PersonId> but(Viewer by, List<PersonId> people) {
        return people.stream().filter(it -> !it.equals(by.person())).toList();
    }

    static String urlOf(String number) {
        return "/approvals/" + number;
    }
}
