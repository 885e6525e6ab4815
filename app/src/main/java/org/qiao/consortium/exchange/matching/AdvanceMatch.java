package org.qiao.consortium.exchange.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 面试、录用意向、签约、到岗 — what the employer reports after both sides agreed; each a deed. */
@Component
@Transactional
public class AdvanceMatch {

    private final MatchStore matches;
    private final MatchNotices notices;
    private final Needs needs;
    private final Students students;
    private final Deeds deeds;

    AdvanceMatch(MatchStore matches, MatchNotices notices, Needs needs, Students students, Deeds deeds) {
        this.matches = matches;
        this.notices = notices;
        this.needs = needs;
        this.students = students;
        this.deeds = deeds;
    }

    public void interview(Match match, Instant appointment, String place, Actor by, Instant at) {
        var next = move(
                match,
                MatchStatus.INTERVIEW,
                Deed.of("exchange.match.interview-arranged", match.subject(), match.number()),
                by,
                at);
        matches.addInterview(next, appointment, place, at);
        notices.told(next, "interview", Side.EMPLOYER, at, Written.moment(appointment), place);
    }

    public void interviewResult(Match match, InterviewResult result, Actor by, Instant at) {
        if (match.status() != MatchStatus.INTERVIEW) {
            throw new Refused(
                    List.of(Refusal.of(MatchError.NOT_NOW, "", match.status().label(), MatchStatus.INTERVIEW.label())));
        }
        matches.saveInterviewResult(match, result);
        deeds.record(
                Deed.of("exchange.match.interview-held", match.subject(), match.number())
                        .because(result.label()),
                by,
                at);
    }

    public void offer(Match match, Actor by, Instant at) {
        var next = move(
                match, MatchStatus.OFFERED, Deed.of("exchange.match.offered", match.subject(), match.number()), by, at);
        notices.told(next, "offered", Side.EMPLOYER, at);
    }

    /** Signed: one head of the post is filled, in the same transaction. */
    public void sign(Match match, Signing signing, Actor by, Instant at) {
        var today = BusinessTime.dateOf(at);
        Refused.ifAny(signingRefusals(match, signing, today));
        var next = move(
                match, MatchStatus.SIGNED, Deed.of("exchange.match.signed", match.subject(), match.number()), by, at);
        matches.saveSigning(next, signing);
        needs.fill(match.need(), 1, by, at);
        notices.told(next, "signed", Side.EMPLOYER, at, signing.startOn());
    }

    private List<Refusal> signingRefusals(Match match, Signing signing, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (signing.signedOn().isAfter(today)) {
            refusals.add(Refusal.of(MatchError.SIGNING_IN_FUTURE, "signedOn"));
        }
        if (signing.startOn().isBefore(signing.signedOn())) {
            refusals.add(Refusal.of(MatchError.STARTS_BEFORE_SIGNING, "startOn"));
        }
        var minor = students.find(match.student())
                .filter(it -> it.ageOn(today) < AnswerMatch.FULL_AGE)
                .isPresent();
        if (minor && !students.guardianConfirmed(match.student(), today)) {
            refusals.add(Refusal.of(MatchError.GUARDIAN_NOT_CONFIRMED, ""));
        }
        return refusals;
    }

    public void arrive(Match match, LocalDate on, Actor by, Instant at) {
        var next = move(
                match, MatchStatus.ARRIVED, Deed.of("exchange.match.arrived", match.subject(), match.number()), by, at);
        matches.saveArrival(next, on);
        notices.told(next, "arrived", Side.EMPLOYER, at, on);
    }

    private Match move(Match match, MatchStatus to, Deed deed, Actor by, Instant at) {
        var next = match.move(to);
        matches.save(next, at);
        deeds.record(deed.moved(match.status(), to), by, at);
        return matches.get(match.number());
    }
}
