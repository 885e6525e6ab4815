package org.qiao.consortium.exchange.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.MatchAgreed;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Students;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 答复 — the other side says yes or no, within the deadline. */
@Component
@Transactional
public class AnswerMatch {

    /** From this age on no guardian is asked and no class teacher informed (《民法典》第十七条). */
    public static final int FULL_AGE = 18;

    private final MatchStore matches;
    private final MatchNotices notices;
    private final Students students;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    AnswerMatch(
            MatchStore matches,
            MatchNotices notices,
            Students students,
            Deeds deeds,
            ApplicationEventPublisher events) {
        this.matches = matches;
        this.notices = notices;
        this.students = students;
        this.deeds = deeds;
        this.events = events;
    }

    public void agree(Match match, Side side, Actor by, Instant at) {
        Refused.ifAny(refusals(match, side, at));
        var agreed = match.move(MatchStatus.AGREED);
        matches.save(agreed, at);
        var today = BusinessTime.dateOf(at);
        matches.saveAgreement(agreed, today);
        deeds.record(
                Deed.of("exchange.match.agreed", match.subject(), match.number())
                        .moved(match.status(), agreed.status()),
                by,
                at);
        var minor = students.find(match.student())
                .filter(it -> it.ageOn(today) < FULL_AGE)
                .isPresent();
        notices.agreed(agreed, minor, at);
        events.publishEvent(new MatchAgreed(
                match.id().value(),
                match.need(),
                match.employer(),
                match.student().value(),
                today));
    }

    private static List<Refusal> refusals(Match match, Side side, Instant at) {
        var refusals = new ArrayList<Refusal>();
        if (side == match.openedBy()) {
            refusals.add(Refusal.of(MatchError.NOT_YOUR_ANSWER, "", side.other().label()));
        }
        if (match.status() == MatchStatus.AWAITING_ANSWER
                && BusinessTime.dateOf(at).isAfter(match.answerBy())) {
            refusals.add(Refusal.of(MatchError.ANSWER_TOO_LATE, "", match.answerBy()));
        }
        return refusals;
    }

    /** Says no while the answer is awaited, or ends what was agreed; either side may, and is asked why. */
    public void decline(Match match, Side side, DeclineCause cause, String note, Actor by, Instant at) {
        if (!DeclineCause.of(side).contains(cause)) {
            throw new Refused(List.of(Refusal.of(MatchError.CAUSE_MISSING, "cause")));
        }
        var answering = match.status() == MatchStatus.AWAITING_ANSWER && side != match.openedBy();
        var declined = match.move(answering ? MatchStatus.DECLINED : MatchStatus.ENDED);
        matches.save(declined, at);
        matches.saveDecline(declined, side, cause, note);
        var reason = note.isBlank() ? cause.label() : cause.label() + "：" + note;
        var deed = answering
                ? Deed.of("exchange.match.declined", match.subject(), match.number())
                : Deed.of("exchange.match.ended", match.subject(), match.number());
        deeds.record(deed.moved(match.status(), declined.status()).because(reason), by, at);
        notices.told(declined, answering ? "declined" : "ended", side, at);
    }
}
