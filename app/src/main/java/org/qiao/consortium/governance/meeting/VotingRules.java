package org.qiao.consortium.governance.meeting;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;
import org.qiao.consortium.shared.rule.Rule;

/** 表决的条件: when a vote may be taken, who may vote, what is enough. */
final class VotingRules {

    /** An item on which a vote is to be opened. */
    record Opening(
            MeetingStatus meeting, Decides decides, ItemStatus status, Share quorum, int present, int entitled) {}

    static final List<Rule<Opening>> OPENING = List.of(
            rule(MeetingError.NOT_OPEN, "", it -> it.meeting() == MeetingStatus.OPEN),
            rule(MeetingError.NOT_VOTED_ON, "", it -> it.decides() == Decides.VOTE),
            rule(MeetingError.ITEM_SETTLED, "", it -> it.status() == ItemStatus.WAITING),
            Rule.<Opening>rule(MeetingError.QUORUM_MISSED, "", it -> it.quorum().isReached(it.present(), it.entitled()))
                    .saying(it -> List.of(
                            it.entitled(), it.quorum().label(), it.quorum().least(it.entitled()), it.present())));

    /**
     * A ballot.
     *
     * @param sits whether there is a seat at all for who wants to vote
     * @param byOther entered by 秘书处 for the seat
     */
    record Casting(
            ItemStatus status,
            boolean secret,
            boolean sits,
            boolean present,
            boolean voting,
            boolean recused,
            boolean voted,
            Optional<BallotChoice> choice,
            boolean byOther) {}

    static final List<Rule<Casting>> CASTING = List.of(
            rule(MeetingError.VOTING_CLOSED, "", it -> it.status() == ItemStatus.VOTING),
            rule(MeetingError.NO_SEAT, "", Casting::sits),
            rule(MeetingError.NOT_SIGNED_IN, "", it -> !it.sits() || it.present()),
            rule(MeetingError.NO_VOTE, "", it -> !it.sits() || it.voting()),
            rule(MeetingError.RECUSED, "", it -> !it.recused()),
            rule(MeetingError.VOTED_ALREADY, "", it -> !it.voted()),
            rule(MeetingError.SECRET_BY_ONESELF, "", it -> !it.secret() || !it.byOther()),
            rule(MeetingError.CHOICE_MISSING, "choice", it -> it.choice().isPresent()));

    /** A seat that is to stand back from an item. */
    record StandingBack(ItemStatus status, boolean sits, boolean recused, boolean voted, String reason) {}

    static final List<Rule<StandingBack>> STANDING_BACK = List.of(
            rule(MeetingError.ITEM_SETTLED, "", it -> it.status().isOpen()),
            rule(MeetingError.NO_SEAT, "", StandingBack::sits),
            rule(MeetingError.RECUSED, "", it -> !it.recused()),
            rule(MeetingError.VOTED_ALREADY, "", it -> !it.voted()),
            rule(MeetingError.REASON_MISSING, "reason", it -> !it.reason().isBlank()));

    private VotingRules() {}

    static boolean isPassed(WayOfDeciding way, AgendaItem.Tally tally) {
        var whole = way.majorityOf() == WayOfDeciding.Of.ALL ? tally.entitled() : tally.present();
        return way.majority().isReached(tally.inFavour(), whole);
    }
}
