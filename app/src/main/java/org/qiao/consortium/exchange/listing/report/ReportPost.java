package org.qiao.consortium.exchange.listing.report;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.limits.TooMany;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 举报岗位 — takes a report down and tells 秘书处. Nothing about who reports is asked. */
@Component
class ReportPost {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 18;

    private final ReportStore reports;
    private final Secrets secrets;
    private final Limits limits;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Notices notices;
    private final People people;
    private final Texts texts;
    private final Parameters settings = Parameters.load("exchange/listing");
    private final SecureRandom random = new SecureRandom();

    ReportPost(
            ReportStore reports,
            Secrets secrets,
            Limits limits,
            Numbers numbers,
            Deeds deeds,
            Notices notices,
            People people,
            Texts texts) {
        this.reports = reports;
        this.secrets = secrets;
        this.limits = limits;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    /**
     * Asked before a report is taken down, in no transaction of its own: a form with mistakes does not count.
     *
     * @param source the address the request came from
     * @throws Refused when something is missing
     * @throws TooMany when too many came from there within the hour
     */
    void admit(Optional<ReportKind> kind, String text, String source, Instant at) {
        Refused.ifAny(Rule.refusals(ReportRules.FILING, new ReportRules.Filing(kind, text)));
        var most = settings.on("reports-per-hour", BusinessTime.dateOf(at)).asInt();
        limits.take(new Limit("report.address", most, WINDOW), source, at);
    }

    /**
     * @return the code with which the answer can be read; nobody can read it again
     */
    @Transactional
    String report(NeedView post, Optional<ReportKind> kind, String text, Viewer viewer, Instant at) {
        var today = BusinessTime.dateOf(at);
        var report = new Report(
                Uuid7.at(at),
                numbers.next("JB", today.getYear()),
                post.number(),
                post.terms().title(),
                kind.orElseThrow(),
                text.strip(),
                viewer.isSignedIn() ? Optional.of(viewer.person()) : Optional.empty(),
                at,
                today.plusDays(settings.on("report-answer-days", today).asInt()),
                Optional.empty(),
                "",
                Optional.empty(),
                0);
        var token = token();
        reports.insert(report, post.id(), viewer, digestOf(token));
        record(report, viewer, at);
        return token;
    }

    private void record(Report report, Viewer viewer, Instant at) {
        var deed = Deed.of("exchange.report.filed", report.subject(), report.number());
        if (viewer.isSignedIn()) {
            deeds.record(deed, viewer.actor(), at);
        } else {
            deeds.recordBySystem(deed, at);
        }
        notices.tell(
                people.holding(Role.SECRETARIAT, viewer.consortium()),
                new Notices.Notice(
                        "exchange.report.filed",
                        texts.of("exchange.report.notice.title", report.postTitle()),
                        texts.of(
                                "exchange.report.notice.text",
                                report.kind().label(),
                                report.answerBy().toString()),
                        "/exchange/reports/" + report.number()),
                at);
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }

    byte[] digestOf(String token) {
        return secrets.digest("report-token", token);
    }
}
