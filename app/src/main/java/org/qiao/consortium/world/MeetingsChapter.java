package org.qiao.consortium.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.meeting.BallotChoice;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.HoldMeeting;
import org.qiao.consortium.governance.meeting.ItemForm;
import org.qiao.consortium.governance.meeting.ItemStatus;
import org.qiao.consortium.governance.meeting.KeepMinutes;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.MeetingForm;
import org.qiao.consortium.governance.meeting.MeetingQueries;
import org.qiao.consortium.governance.meeting.Participant;
import org.qiao.consortium.governance.meeting.VoteOnItem;
import org.qiao.consortium.governance.meeting.resolution.SettleResolution;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.world.plan.NamedPerson;
import org.qiao.consortium.world.plan.PlannedMeeting;
import org.springframework.stereotype.Component;

/** Meetings that were held, with votes and resolutions, and one that is called. */
@Component
class MeetingsChapter implements Chapter {

    private static final Duration CALLED_BEFORE = Duration.ofDays(10);
    private static final Duration SIGNED_AFTER = Duration.ofDays(2);

    private final CouncilChapter council;
    private final CallMeeting calling;
    private final HoldMeeting holding;
    private final VoteOnItem voting;
    private final KeepMinutes minutes;
    private final MeetingQueries queries;
    private final SettleResolution settling;
    private final Cast cast;
    private final Texts texts;

    MeetingsChapter(
            CouncilChapter council,
            CallMeeting calling,
            HoldMeeting holding,
            VoteOnItem voting,
            KeepMinutes minutes,
            MeetingQueries queries,
            SettleResolution settling,
            Cast cast,
            Texts texts) {
        this.council = council;
        this.calling = calling;
        this.holding = holding;
        this.voting = voting;
        this.minutes = minutes;
        this.queries = queries;
        this.settling = settling;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var pieces = new ArrayList<Piece>();
        for (var planned : PlannedMeeting.all()) {
            pieces.add(
                    new Piece("meeting/" + planned.key(), () -> make(planned, today.plusDays(planned.day()), today)));
        }
        return pieces;
    }

    private void make(PlannedMeeting planned, LocalDate day, LocalDate today) {
        var by = cast.named("secretariat");
        var body = council.body(planned.body(), by);
        var start = day.atTime(LocalTime.of(9, 0)).atZone(BusinessTime.ZONE).toInstant();
        var called = planned.still() ? WorkingHours.at(today.minusDays(1), 30) : start.minus(CALLED_BEFORE);
        var form = new MeetingForm(
                body.number(),
                planned.kind(),
                planned.title(),
                day.toString(),
                "09:00",
                "11:30",
                planned.place(),
                "ONSITE",
                texts.of("world.meeting-note"),
                "");
        var meeting = calling.draft(Optional.of(body), form, true, by, called);
        for (var item : planned.items()) {
            var itemForm = new ItemForm(
                    item.title(),
                    item.proposal(),
                    item.decides(),
                    String.valueOf(item.secret()),
                    "CONSULTATION",
                    item.sides(),
                    item.reporter());
            calling.add(meeting, itemForm, body, Optional.empty(), called);
        }
        calling.call(meeting, by, called);
        if (!planned.still()) {
            hold(planned, again(meeting, by), body, by, start);
        }
    }

    private Meeting again(Meeting meeting, Viewer by) {
        return calling.get(by, meeting.number());
    }

    private void hold(PlannedMeeting planned, Meeting called, Body body, Viewer by, Instant start) {
        holding.open(called, by, start);
        var meeting = again(called, by);
        queries.participants(meeting).forEach(it -> signIn(meeting, it, by, start));
        var items = planned.items();
        for (var i = 0; i < items.size(); i++) {
            var at = start.plus(Duration.ofMinutes(20L * (i + 1)));
            var item = items.get(i);
            if (item.decides().equals("VOTE")) {
                vote(meeting, body, i + 1, item, by, at);
            } else {
                var outcome = Optional.of(ItemStatus.valueOf(item.outcome()));
                voting.conclude(meeting, i + 1, outcome, item.conclusion(), by, at);
            }
        }
        var end = start.plus(Duration.ofMinutes(150));
        holding.close(again(meeting, by), by, end);
        if (!planned.minutes().isEmpty()) {
            sign(planned, again(meeting, by), by, end.plus(SIGNED_AFTER));
        }
        settle(planned, meeting, by, end);
    }

    private void signIn(Meeting meeting, Participant seat, Viewer by, Instant at) {
        var who = user(seat);
        if (who.isPresent()) {
            holding.signIn(meeting, String.valueOf(seat.place()), who.get(), at);
        } else {
            holding.signInFor(meeting, String.valueOf(seat.place()), false, by, at);
        }
    }

    private Optional<Viewer> user(Participant seat) {
        return NamedPerson.all().stream()
                .map(it -> cast.named(it.user()))
                .filter(it -> seat.person().filter(it.person()::equals).isPresent())
                .findFirst();
    }

    private void vote(Meeting meeting, Body body, int place, PlannedMeeting.Item item, Viewer by, Instant at) {
        if (!item.recused().isEmpty()) {
            var reason = texts.of("world.recusal");
            voting.standBack(meeting, place, "", reason, false, cast.named(item.recused()), at);
        }
        voting.open(meeting, body, place, by, at);
        var against = item.against();
        var abstained = item.abstained();
        for (var seat : queries.participants(meeting)) {
            var who = user(seat);
            var standsBack = who.filter(it -> it.equals(recused(item))).isPresent();
            if (standsBack || item.secret() && who.isEmpty()) {
                continue;
            }
            var choice = against > 0
                    ? BallotChoice.AGAINST
                    : abstained > 0 ? BallotChoice.ABSTAINED : BallotChoice.IN_FAVOUR;
            against -= choice == BallotChoice.AGAINST ? 1 : 0;
            abstained -= choice == BallotChoice.ABSTAINED ? 1 : 0;
            var seatPlace = String.valueOf(seat.place());
            voting.cast(meeting, place, seatPlace, Optional.of(choice), who.isEmpty(), who.orElse(by), at);
        }
        voting.close(meeting, body, place, by, at);
    }

    private Viewer recused(PlannedMeeting.Item item) {
        return item.recused().isEmpty() ? cast.named("administrator") : cast.named(item.recused());
    }

    private void sign(PlannedMeeting planned, Meeting meeting, Viewer by, Instant at) {
        minutes.sign(
                meeting,
                texts.of("world.minutes", planned.title()),
                planned.minutes(),
                texts.of("world.signer"),
                Optional.of(BusinessTime.dateOf(at)),
                meeting.version(),
                by,
                at);
    }

    private void settle(PlannedMeeting planned, Meeting meeting, Viewer by, Instant at) {
        var states = queries.items(meeting);
        for (var i = 0; i < planned.items().size(); i++) {
            var reason = planned.items().get(i).noTask();
            if (!reason.isEmpty()) {
                settling.noTask(states.get(i).resolution(), reason, by, at);
            }
        }
    }
}
