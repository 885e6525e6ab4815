package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.meeting.resolution.PassResolution;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 表决与审议 — open a vote, stand back, cast, count; or conclude what is deliberated.
 *
 * <p>Each deed locks the item first. Easy to get wrong: of a secret vote the trail tells who voted, never how.
 */
@Component
@Transactional
public class VoteOnItem {

    private final MeetingStore store;
    private final VoteStore votes;
    private final PassResolution resolutions;
    private final Deeds deeds;

    VoteOnItem(MeetingStore store, VoteStore votes, PassResolution resolutions, Deeds deeds) {
        this.store = store;
        this.votes = votes;
        this.resolutions = resolutions;
        this.deeds = deeds;
    }

    public void open(Meeting meeting, Body body, int place, Viewer by, Instant at) {
        var item = store.locked(meeting.id(), place);
        var tally = count(meeting, item);
        Refused.ifAny(Rule.refusals(
                VotingRules.OPENING,
                new VotingRules.Opening(
                        meeting.status(),
                        item.terms().decides(),
                        item.status(),
                        body.terms().way().quorum(),
                        tally.present(),
                        tally.entitled())));
        store.open(item, at);
        record("governance.meeting.vote-opened", meeting, item, by, at);
    }

    /** The seats that may vote on it, and those of them that are here; who stands back is in neither. */
    AgendaItem.Tally count(Meeting meeting, AgendaItem item) {
        var recused = votes.recused(item.id());
        var voting = votes.participants(meeting.id()).stream()
                .filter(Participant::voting)
                .toList();
        var entitled =
                voting.stream().filter(it -> !recused.containsKey(it.seat())).toList();
        var it = item.tally();
        return new AgendaItem.Tally(
                entitled.size(),
                (int) entitled.stream().filter(Participant::isPresent).count(),
                voting.size() - entitled.size(),
                it.inFavour(),
                it.against(),
                it.abstained());
    }

    /** @param seatPlace of the seat; empty for the viewer's own. Only 秘书处 names another's. */
    public void standBack(
            Meeting meeting, int place, String seatPlace, String reason, boolean forOther, Viewer by, Instant at) {
        var item = store.locked(meeting.id(), place);
        var seat = seat(meeting, seatPlace, forOther, by);
        Refused.ifAny(Rule.refusals(
                VotingRules.STANDING_BACK,
                new VotingRules.StandingBack(
                        item.status(),
                        seat.isPresent(),
                        seat.filter(it -> votes.recused(item.id()).containsKey(it.seat()))
                                .isPresent(),
                        seat.filter(it -> votes.voted(item.id()).contains(it.seat()))
                                .isPresent(),
                        reason)));
        votes.standBack(item, seat.orElseThrow().seat(), reason.strip(), at);
        deeds.record(
                Deed.of("governance.meeting.recused", meeting.subject(), meeting.number())
                        .with("item", item.place())
                        .with("seat", seat.get().place())
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    /** @param seatPlace as above; of a secret vote nobody votes for another */
    public void cast(
            Meeting meeting,
            int place,
            String seatPlace,
            Optional<BallotChoice> choice,
            boolean forOther,
            Viewer by,
            Instant at) {
        var item = store.locked(meeting.id(), place);
        var seat = seat(meeting, seatPlace, forOther, by);
        Refused.ifAny(Rule.refusals(
                VotingRules.CASTING,
                new VotingRules.Casting(
                        item.status(),
                        item.terms().secret(),
                        seat.isPresent(),
                        seat.filter(it -> forOther ? it.isPresent() : it.isRepresentedBy(by.person()))
                                .isPresent(),
                        seat.filter(Participant::voting).isPresent(),
                        seat.filter(it -> votes.recused(item.id()).containsKey(it.seat()))
                                .isPresent(),
                        seat.filter(it -> votes.voted(item.id()).contains(it.seat()))
                                .isPresent(),
                        choice,
                        forOther)));
        store.count(item, choice.orElseThrow());
        votes.cast(
                item,
                seat.orElseThrow().seat(),
                choice.filter(it -> !item.terms().secret()),
                forOther ? by.name() : "");
        deeds.record(
                Deed.of("governance.meeting.voted", meeting.subject(), meeting.number())
                        .with("item", item.place())
                        .with("seat", seat.get().place()),
                by.actor(),
                at);
    }

    private Optional<Participant> seat(Meeting meeting, String seatPlace, boolean forOther, Viewer by) {
        return votes.participants(meeting.id()).stream()
                .filter(it -> forOther || it.isOf(by.person()))
                .filter(it -> seatPlace.isEmpty() && !forOther
                        || String.valueOf(it.place()).equals(seatPlace))
                .findFirst();
    }

    /** Ends the vote and counts; what has passed is a resolution at once. */
    public ItemStatus close(Meeting meeting, Body body, int place, Viewer by, Instant at) {
        var item = store.locked(meeting.id(), place);
        if (item.status() != ItemStatus.VOTING) {
            throw new Refused(List.of(Refusal.of(MeetingError.VOTING_CLOSED, "")));
        }
        var tally = count(meeting, item);
        var outcome = VotingRules.isPassed(body.terms().way(), tally) ? ItemStatus.PASSED : ItemStatus.REJECTED;
        store.settle(item, outcome, tally, "", at);
        record("governance.meeting.vote-counted", meeting, item, by, at);
        if (outcome == ItemStatus.PASSED) {
            resolutions.pass(meeting, item, item.terms().proposal(), true, by, at);
        }
        return outcome;
    }

    /** For what is deliberated or heard. A decision waits for the minutes to be signed. */
    public void conclude(
            Meeting meeting, int place, Optional<ItemStatus> outcome, String conclusion, Viewer by, Instant at) {
        var item = store.locked(meeting.id(), place);
        var heard = item.terms().decides() == Decides.NONE;
        Refused.ifAny(
                meeting.status() != MeetingStatus.OPEN
                        ? List.of(Refusal.of(MeetingError.NOT_OPEN, ""))
                        : item.status() != ItemStatus.WAITING
                                ? List.of(Refusal.of(MeetingError.ITEM_SETTLED, ""))
                                : item.terms().decides() == Decides.VOTE
                                        ? List.of(Refusal.of(MeetingError.VOTED_ON, ""))
                                        : outcome.isEmpty() && !heard
                                                ? List.of(Refusal.of(MeetingError.OUTCOME_MISSING, "outcome"))
                                                : List.of());
        var settled = heard ? ItemStatus.HEARD : outcome.orElseThrow();
        store.settle(item, settled, item.tally(), conclusion.strip(), at);
        deeds.record(
                Deed.of("governance.meeting.concluded", meeting.subject(), meeting.number())
                        .with("item", item.place())
                        .with("outcome", settled.name()),
                by.actor(),
                at);
        if (settled == ItemStatus.PASSED) {
            var text = conclusion.isBlank() ? item.terms().proposal() : conclusion.strip();
            resolutions.pass(meeting, item, text, false, by, at);
        }
    }

    private void record(String what, Meeting meeting, AgendaItem item, Viewer by, Instant at) {
        deeds.record(Deed.of(what, meeting.subject(), meeting.number()).with("item", item.place()), by.actor(), at);
    }
}
