package org.qiao.consortium.world;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.Matches.Step;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.notices.Inbox;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.world.plan.Chance;
import org.qiao.consortium.world.plan.MatchPlan;
import org.qiao.consortium.world.plan.NamedPerson;
import org.qiao.consortium.world.plan.PlannedMatch;
import org.qiao.consortium.world.plan.PlannedMatch.Outcome;
import org.qiao.consortium.world.plan.PlannedStudent;
import org.qiao.consortium.world.plan.PostPlan;
import org.qiao.consortium.world.plan.Remarks;
import org.qiao.consortium.world.plan.StudentPlan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Students and employers who said yes, no or nothing; then yesterday passes, and what nobody answered lapses. */
@Component
class MatchesChapter implements Chapter {

    private static final int PER_PIECE = 10;
    private static final int DAY = 24 * 60;

    private final Matches matches;
    private final Students students;
    private final ApplicationEventPublisher events;
    private final Inbox inbox;
    private final Ledger ledger;
    private final Cast cast;
    private final InstantSource clock;
    private final Remarks remarks = new Remarks();

    MatchesChapter(
            Matches matches,
            Students students,
            ApplicationEventPublisher events,
            Inbox inbox,
            Ledger ledger,
            Cast cast,
            InstantSource clock) {
        this.matches = matches;
        this.students = students;
        this.events = events;
        this.inbox = inbox;
        this.ledger = ledger;
        this.cast = cast;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matches";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var planned = MatchPlan.on(today, PostPlan.on(today), StudentPlan.on(today));
        var pieces = IntStream.range(0, (planned.size() + PER_PIECE - 1) / PER_PIECE)
                .mapToObj(i -> new Piece(
                        "matches/" + i,
                        () -> planned.subList(i * PER_PIECE, Math.min(planned.size(), (i + 1) * PER_PIECE))
                                .forEach(this::meet)));
        var inboxes = new Piece("inboxes", this::readMessages);
        var night = new Piece("yesterday", () -> events.publishEvent(new DayHasPassed(today.minusDays(1))));
        return Stream.concat(pieces, Stream.of(inboxes, night)).toList();
    }

    /** Whoever signs in first finds the news of last night, not of the whole year. */
    private void readMessages() {
        NamedPerson.all().forEach(it -> inbox.readAll(cast.named(it.user()), clock.instant()));
    }

    private void meet(PlannedMatch match) {
        var need = new NeedId(ledger.id(PostsChapter.key(match.post())));
        var student = new StudentId(ledger.id(StudentsChapter.key(match.student())));
        var first = match.openedByEmployer() ? Side.EMPLOYER : Side.STUDENT;
        var chance = Chance.of("meet " + match.post().key() + match.student().key());
        var begun = chance.between(60, 300);
        var number = matches.open(need, student, first, actor(first, match, student), moment(match, begun));
        if (match.outcome() == Outcome.DECLINED) {
            decline(match, number, first.other(), student, moment(match, begun + 200), chance);
        }
        if (match.outcome().isAgreed()) {
            matches.agree(number, actor(first.other(), match, student), moment(match, begun + DAY));
            follow(match, number, actor(Side.EMPLOYER, match, student), begun);
        }
        if (match.outcome() == Outcome.ENDED) {
            var side = chance.oneOf(List.of(Side.values()));
            decline(match, number, side, student, moment(match, begun + 4 * DAY), chance);
        }
    }

    /** In the words of one of the side's causes. */
    private void decline(PlannedMatch match, String number, Side side, StudentId student, Instant at, Chance chance) {
        var remark = chance.oneOf(remarks.of(side == Side.STUDENT ? "decline-person" : "decline-employer"));
        var cause = DeclineCause.valueOf(remark.about());
        matches.decline(number, side, cause, remark.text(), actor(side, match, student), at);
    }

    private void follow(PlannedMatch match, String number, Actor clerk, int begun) {
        if (match.outcome().reached(Outcome.INTERVIEWED)) {
            var appointment = WorkingHours.at(match.openedOn().plusDays(6), 90);
            matches.interview(
                    number, appointment, match.post().firm().address(), clerk, moment(match, begun + 3 * DAY));
        }
        if (match.outcome().reached(Outcome.OFFERED)) {
            matches.advance(number, Step.PASS, match.openedOn(), clerk, moment(match, begun + 7 * DAY));
            matches.advance(number, Step.OFFER, match.openedOn(), clerk, moment(match, begun + 8 * DAY));
        }
        if (match.outcome().reached(Outcome.SIGNED)) {
            var signed = moment(match, begun + 11 * DAY);
            matches.advance(number, Step.SIGN, BusinessTime.dateOf(signed), clerk, signed);
        }
        if (match.outcome().reached(Outcome.ARRIVED)) {
            var arrived = moment(match, begun + 14 * DAY);
            matches.advance(number, Step.ARRIVE, BusinessTime.dateOf(arrived), clerk, arrived);
        }
    }

    private Instant moment(PlannedMatch match, int minutes) {
        return WorkingHours.notAfter(WorkingHours.at(match.openedOn(), minutes), clock.instant());
    }

    private Actor actor(Side side, PlannedMatch match, StudentId student) {
        return side == Side.EMPLOYER ? cast.clerkOf(match.post().firm()).actor() : themselves(match.student(), student);
    }

    private Actor themselves(PlannedStudent planned, StudentId id) {
        var seen = students.find(id).orElseThrow();
        return new Actor(seen.person().orElseThrow(), planned.name(), Role.STUDENT, seen.school());
    }
}
