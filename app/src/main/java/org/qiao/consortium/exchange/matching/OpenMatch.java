package org.qiao.consortium.exchange.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 表示愿意 — one side says yes to a pairing and waits for the other's answer. */
@Component
@Transactional
public class OpenMatch {

    private final Needs needs;
    private final Offers offers;
    private final Students students;
    private final Organizations organizations;
    private final ProposeMatches proposals;
    private final MatchStore matches;
    private final MatchNotices notices;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Parameters parameters = Parameters.load("exchange/matching");

    OpenMatch(
            Needs needs,
            Offers offers,
            Students students,
            Organizations organizations,
            ProposeMatches proposals,
            MatchStore matches,
            MatchNotices notices,
            Numbers numbers,
            Deeds deeds) {
        this.needs = needs;
        this.offers = offers;
        this.students = students;
        this.organizations = organizations;
        this.proposals = proposals;
        this.matches = matches;
        this.notices = notices;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /**
     * @param side for which {@code by} speaks; that they may is the caller's to check
     * @return the match's number
     * @throws Refused with everything that stands against it
     */
    public String open(NeedId needId, StudentId studentId, Side side, Actor by, Instant at) {
        var today = BusinessTime.dateOf(at);
        var need = needs.find(needId).orElseThrow(() -> new NotFound("exchange.need", needId));
        var student = students.find(studentId).orElseThrow(() -> new NotFound("students.student", studentId));
        var offer = offers.openOf(studentId);
        var pairing = offer.map(it -> proposals.pairing(need.terms(), it, student, today));
        Refused.ifAny(refusals(need, student, pairing, today));
        var proposal = Criteria.propose(pairing.orElseThrow()).orElseThrow();
        var answerBy = today.plusDays(parameters.on("answer-days", today).asInt());
        var match = new Match(
                new MatchId(Uuid7.at(at)),
                numbers.next("DJ", today.getYear()),
                need.consortium(),
                needId,
                studentId,
                need.employer(),
                student.school(),
                side,
                MatchStatus.AWAITING_ANSWER,
                proposal.score(),
                proposal.parts().stream().map(Match.StoredPart::of).toList(),
                at,
                answerBy,
                0);
        matches.add(match);
        deeds.record(
                Deed.of("exchange.match.opened", match.subject(), match.number())
                        .with("side", side.name()),
                by,
                at);
        notices.opened(match, need.terms().title(), at);
        return match.number();
    }

    private List<Refusal> refusals(NeedView need, StudentView student, Optional<Pairing> pairing, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (!need.isOpen(today)) {
            refusals.add(Refusal.of(MatchError.NEED_NOT_OPEN, ""));
        }
        if (organizations
                .find(need.employer(), today)
                .filter(OrganizationView::verifiedEmployer)
                .isEmpty()) {
            refusals.add(Refusal.of(MatchError.EMPLOYER_NOT_VERIFIED, ""));
        }
        if (!students.hasConsented(student.id(), Students.Purpose.MATCHING, today)) {
            refusals.add(Refusal.of(MatchError.NO_CONSENT, ""));
        }
        if (pairing.isEmpty()) {
            refusals.add(Refusal.of(MatchError.OFFER_NOT_OPEN, ""));
        } else {
            Criteria.obstacles(pairing.get())
                    .forEach(it -> refusals.add(Refusal.of(
                            MatchError.HARD_CRITERION, "", it.criterion().label())));
        }
        return refusals;
    }
}
