package org.qiao.consortium.exchange.listing.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 答复举报. What follows for the post (closing it) is a deed of its own on the post. */
@Component
class AnswerReport {

    private final ReportStore reports;
    private final Deeds deeds;
    private final Notices notices;
    private final Texts texts;

    AnswerReport(ReportStore reports, Deeds deeds, Notices notices, Texts texts) {
        this.reports = reports;
        this.deeds = deeds;
        this.notices = notices;
        this.texts = texts;
    }

    @Transactional
    void answer(Report report, Optional<ReportOutcome> outcome, String answer, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(
                ReportRules.ANSWERING,
                new ReportRules.Answering(outcome, answer, report.outcome().isEmpty())));
        var said = outcome.orElseThrow();
        reports.answer(report, said, answer.strip(), at);
        deeds.record(
                Deed.of("exchange.report.answered", report.subject(), report.number())
                        .with("outcome", said.name())
                        .because(answer.strip()),
                by.actor(),
                at);
        report.reporter()
                .ifPresent(it -> notices.tell(
                        List.of(it),
                        new Notices.Notice(
                                "exchange.report.answered",
                                texts.of("exchange.report.answered.title", report.postTitle(), said.label()),
                                answer.strip(),
                                "/posts/" + report.postNumber()),
                        at));
    }
}
