package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.Approvals.Verdict;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A verified firm that drafts and publishes needs, and the secretariat that decides on them. */
final class NeedDesk {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final NeedIntake intake;
    private final Needs needs;
    private final Approvals approvals;

    final NeedFirms firms;
    final Viewer clerk;

    NeedDesk(ApplicationContext context) {
        intake = context.getBean(NeedIntake.class);
        needs = context.getBean(Needs.class);
        approvals = context.getBean(Approvals.class);
        firms = new NeedFirms(
                context.getBean(OrganizationRegister.class),
                context.getBean(EmployerVerification.class),
                context.getBean(People.class),
                context.getBean(TransactionTemplate.class),
                NOW);
        clerk = firms.verifiedFirm();
    }

    NeedId draft(Posts post) {
        return intake.draft(
                        List.of(new Entry(clerk.organization(), post.terms())), clerk, NOW.minus(2, ChronoUnit.HOURS))
                .getFirst();
    }

    static SubjectRef subject(NeedId need) {
        return new SubjectRef("exchange.need", need.value());
    }

    NeedId published(Posts post) {
        var need = draft(post);
        var approval = intake.submit(List.of(need), clerk, NOW.minus(1, ChronoUnit.HOURS));
        approvals.decide(approval, List.of(Verdict.approve(subject(need))), firms.zhou, NOW);
        return need;
    }

    NeedStatus statusOf(NeedId need) {
        return needs.find(need).orElseThrow().status();
    }
}
