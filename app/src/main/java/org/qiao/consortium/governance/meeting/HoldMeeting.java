package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 开会 — reply to the call, open, sign in, close. */
@Component
@Transactional
public class HoldMeeting {

    private final MeetingStore store;
    private final VoteStore votes;
    private final Deeds deeds;

    HoldMeeting(MeetingStore store, VoteStore votes, Deeds deeds) {
        this.store = store;
        this.votes = votes;
        this.deeds = deeds;
    }

    /** @param place of the seat; empty for one's own first */
    public void reply(
            Meeting meeting, String place, Optional<Participant.Reply> reply, String reason, Viewer by, Instant at) {
        var seat = own(meeting, place, by);
        var said = reply.orElse(Participant.Reply.NONE);
        if (meeting.status() != MeetingStatus.CALLED) {
            throw notThatStatus(meeting);
        }
        Refused.ifAny(
                seat.isEmpty()
                        ? List.of(Refusal.of(MeetingError.NO_SEAT, ""))
                        : said == Participant.Reply.EXCUSED && reason.isBlank()
                                ? List.of(Refusal.of(MeetingError.REASON_MISSING, "reason"))
                                : List.of());
        votes.reply(meeting.id(), seat.orElseThrow().seat(), said, reason.strip());
        deeds.record(
                Deed.of("governance.meeting.replied", meeting.subject(), meeting.number())
                        .with("reply", said.name())
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    public void open(Meeting meeting, Viewer by, Instant at) {
        move(meeting, MeetingStatus.OPEN);
        votes.expect(meeting.id(), meeting.body());
        deeds.record(CallMeeting.moved("governance.meeting.opened", meeting, MeetingStatus.OPEN), by.actor(), at);
    }

    /** The viewer's own seat. @param place of the seat; empty for the first */
    public void signIn(Meeting meeting, String place, Viewer by, Instant at) {
        var seat = own(meeting, place, by);
        Refused.ifAny(
                meeting.status() != MeetingStatus.OPEN
                        ? List.of(Refusal.of(MeetingError.NOT_OPEN, ""))
                        : seat.isEmpty() ? List.of(Refusal.of(MeetingError.NO_SEAT, "")) : List.of());
        var alternate = seat.orElseThrow().person().filter(by.person()::equals).isEmpty();
        signIn(meeting, seat.get(), by.name(), alternate, "", by, at);
    }

    /** 秘书处 signs in for a seat whose holder or alternate is in the room. */
    public void signInFor(Meeting meeting, String place, boolean alternate, Viewer by, Instant at) {
        var seat = votes.participants(meeting.id()).stream()
                .filter(it -> String.valueOf(it.place()).equals(place))
                .findFirst();
        Refused.ifAny(
                meeting.status() != MeetingStatus.OPEN
                        ? List.of(Refusal.of(MeetingError.NOT_OPEN, ""))
                        : seat.isEmpty() || alternate && seat.get().alternate().isEmpty()
                                ? List.of(Refusal.of(MeetingError.NO_SEAT, ""))
                                : List.of());
        var name =
                alternate ? seat.orElseThrow().alternate() : seat.orElseThrow().holder();
        signIn(meeting, seat.get(), name, alternate, by.name(), by, at);
    }

    private void signIn(
            Meeting meeting,
            Participant seat,
            String name,
            boolean alternate,
            String enteredBy,
            Viewer by,
            Instant at) {
        if (!votes.signIn(meeting.id(), seat.seat(), name, alternate, enteredBy, at)) {
            throw new Refused(List.of(Refusal.of(MeetingError.SIGNED_IN_ALREADY, "", seat.signedInAs())));
        }
        deeds.record(
                Deed.of("governance.meeting.signed-in", meeting.subject(), meeting.number())
                        .with("seat", seat.place())
                        .with("name", name),
                by.actor(),
                at);
    }

    /** What was not reached is deferred. */
    public void close(Meeting meeting, Viewer by, Instant at) {
        var items = store.items(meeting.id());
        if (items.stream().anyMatch(it -> it.status() == ItemStatus.VOTING)) {
            throw new Refused(List.of(Refusal.of(MeetingError.STILL_VOTING, "")));
        }
        move(meeting, MeetingStatus.CLOSED);
        items.stream()
                .filter(it -> it.status() == ItemStatus.WAITING)
                .forEach(it -> store.settle(it, ItemStatus.DEFERRED, it.tally(), "", at));
        deeds.record(CallMeeting.moved("governance.meeting.closed", meeting, MeetingStatus.CLOSED), by.actor(), at);
    }

    private void move(Meeting meeting, MeetingStatus next) {
        if (!meeting.status().mayBecome(next)) {
            throw notThatStatus(meeting);
        }
        store.move(meeting, next);
    }

    private static Refused notThatStatus(Meeting meeting) {
        return new Refused(List.of(
                Refusal.of(MeetingError.NOT_THAT_STATUS, "", meeting.status().label())));
    }

    private Optional<Participant> own(Meeting meeting, String place, Viewer by) {
        return votes.participants(meeting.id()).stream()
                .filter(it -> it.isOf(by.person()))
                .filter(it -> place.isEmpty() || String.valueOf(it.place()).equals(place))
                .findFirst();
    }
}
