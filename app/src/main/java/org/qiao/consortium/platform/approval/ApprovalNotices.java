package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
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
        var candidates = request.decidedIn()
                .map(it -> people.holding(request.decidedBy(), it))
                .orElseGet(() -> people.holding(request.decidedBy(), by.consortium()));
        var notice = new Notices.Notice(
                "platform.approval.submitted",
                texts.of("platform.approval.notice.submitted.title", request.title()),
                texts.of(
                        "platform.approval.notice.submitted.text",
                        organizations.nameOf(by.organization()),
                        by.name(),
                        String.valueOf(request.items().size())),
                urlOf(number));
        notices.tell(candidates.stream().filter(it -> !it.equals(by.person())).toList(), notice, at);
    }

    void decided(ApprovalStore.Head head, List<Approvals.Verdict> verdicts, Viewer by, Instant at) {
        var approved = verdicts.stream().filter(Approvals.Verdict::approved).count();
        var notice = new Notices.Notice(
                "platform.approval.decided",
                texts.of("platform.approval.notice.decided.title", head.title()),
                texts.of(
                        "platform.approval.notice.decided.text",
                        String.valueOf(approved),
                        String.valueOf(verdicts.size() - approved),
                        by.name()),
                urlOf(head.number()));
        notices.tell(List.of(head.submittedBy()), notice, at);
    }

    static String urlOf(String number) {
        return "/approvals/" + number;
    }
}
