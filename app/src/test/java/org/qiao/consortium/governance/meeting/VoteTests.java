package org.qiao.consortium.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qiao.consortium.governance.meeting.Council.NOW;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.BodyKind;
import org.qiao.consortium.governance.db.Tables;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the call to the resolution, and everything that a vote refuses. */
@PlatformTest
@Import({Town.class, Council.class})
class VoteTests {

    @Autowired
    Town town;

    @Autowired
    Council council;

    @Autowired
    CallMeeting calling;

    @Autowired
    HoldMeeting holding;

    @Autowired
    VoteOnItem voting;

    @Autowired
    KeepMinutes minutes;

    @Autowired
    MeetingQueries queries;

    @Autowired
    Resolutions resolutions;

    @Autowired
    DSLContext sql;

    private static Body body;
    private static List<Viewer> people;
    private Viewer secretary;
    private static int round;

    @BeforeEach
    void aCouncilOfFive() {
        secretary = town.secretary();
        if (sql.fetchCount(Tables.BODY) == 0) {
            body = council.council();
            people = council.seats(body, 5);
        }
    }

    private Meeting open(String decides, boolean secret) {
        return open(body, decides, secret);
    }

    private Meeting open(Body of, String decides, boolean secret) {
        var form = new MeetingForm(
                of.number(),
                "BODY",
                "第 " + ++round + " 次会议",
                "2026-12-01",
                "09:00",
                "11:00",
                "示例会议室",
                "ONSITE",
                "",
                "");
        var drafted = calling.draft(Optional.of(of), form, true, secretary, NOW);
        calling.add(
                drafted,
                new ItemForm("年度计划", "同意年度计划。", decides, String.valueOf(secret), "", List.of("政", "企"), ""),
                of,
                Optional.empty(),
                NOW);
        calling.call(drafted, secretary, NOW);
        holding.open(again(drafted), secretary, NOW);
        return again(drafted);
    }

    private Meeting again(Meeting meeting) {
        return calling.get(secretary, meeting.number());
    }

    private void signIn(Meeting meeting, int count) {
        people.stream().limit(count).forEach(it -> holding.signIn(meeting, "", it, NOW));
    }

    private void vote(Meeting meeting, Viewer who, BallotChoice choice) {
        voting.cast(meeting, 1, "", Optional.of(choice), false, who, NOW);
    }

    private AgendaItem item(Meeting meeting) {
        return queries.items(meeting).getFirst().item();
    }

    private static void refuses(ErrorCode code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.refusals())
                        .extracting(one -> (Object) one.code())
                        .contains(code));
    }

    @Test
    void passesWithMoreThanHalfOfThosePresentAndBecomesAResolution() {
        var meeting = open("VOTE", false);
        signIn(meeting, 4);
        voting.open(meeting, body, 1, secretary, NOW);
        vote(meeting, people.get(0), BallotChoice.IN_FAVOUR);
        vote(meeting, people.get(1), BallotChoice.IN_FAVOUR);
        vote(meeting, people.get(2), BallotChoice.IN_FAVOUR);
        vote(meeting, people.get(3), BallotChoice.AGAINST);

        assertThat(voting.close(meeting, body, 1, secretary, NOW)).isEqualTo(ItemStatus.PASSED);

        assertThat(item(meeting).tally()).isEqualTo(new AgendaItem.Tally(5, 4, 0, 3, 1, 0));
        var number = queries.items(meeting).getFirst().resolution();
        assertThat(resolutions.byNumber(town.consortium(), number)).hasValueSatisfying(it -> {
            assertThat(it.title()).isEqualTo("年度计划");
            assertThat(it.inForce()).isTrue();
        });
    }

    @Test
    void doesNotPassWithHalf() {
        var meeting = open("VOTE", false);
        signIn(meeting, 4);
        voting.open(meeting, body, 1, secretary, NOW);
        vote(meeting, people.get(0), BallotChoice.IN_FAVOUR);
        vote(meeting, people.get(1), BallotChoice.IN_FAVOUR);
        vote(meeting, people.get(2), BallotChoice.ABSTAINED);

        assertThat(voting.close(meeting, body, 1, secretary, NOW)).isEqualTo(ItemStatus.REJECTED);
        assertThat(queries.items(meeting).getFirst().resolution()).isEmpty();
    }

    @Test
    void opensNoVoteBelowTheQuorum() {
        var meeting = open("VOTE", false);
        signIn(meeting, 2);
        refuses(MeetingError.QUORUM_MISSED, () -> voting.open(meeting, body, 1, secretary, NOW));
        holding.signIn(meeting, "", people.get(2), NOW);
        voting.open(meeting, body, 1, secretary, NOW);
        assertThat(item(meeting).status()).isEqualTo(ItemStatus.VOTING);
    }

    @Test
    void takesOneBallotOfASeatAndNoneOfAStranger() {
        var meeting = open("VOTE", false);
        signIn(meeting, 3);
        refuses(MeetingError.VOTING_CLOSED, () -> vote(meeting, people.getFirst(), BallotChoice.IN_FAVOUR));
        voting.open(meeting, body, 1, secretary, NOW);
        vote(meeting, people.getFirst(), BallotChoice.IN_FAVOUR);

        refuses(MeetingError.VOTED_ALREADY, () -> vote(meeting, people.getFirst(), BallotChoice.AGAINST));
        refuses(MeetingError.NOT_SIGNED_IN, () -> vote(meeting, people.get(4), BallotChoice.AGAINST));
        refuses(MeetingError.NO_SEAT, () -> vote(meeting, secretary, BallotChoice.AGAINST));
        assertThat(item(meeting).tally().cast()).isEqualTo(1);

        voting.close(meeting, body, 1, secretary, NOW);
        refuses(MeetingError.VOTING_CLOSED, () -> vote(meeting, people.get(1), BallotChoice.AGAINST));
        assertThat(item(meeting).tally().against()).isZero();
    }

    @Test
    void countsWhoStandsBackNeitherAsExpectedNorAsPresent() {
        var meeting = open("VOTE", false);
        signIn(meeting, 3);
        voting.standBack(meeting, 1, "", "涉及本单位", false, people.get(2), NOW);
        refuses(MeetingError.QUORUM_MISSED, () -> voting.open(meeting, body, 1, secretary, NOW));
        holding.signIn(meeting, "", people.get(3), NOW);
        voting.open(meeting, body, 1, secretary, NOW);
        refuses(MeetingError.RECUSED, () -> vote(meeting, people.get(2), BallotChoice.IN_FAVOUR));
        vote(meeting, people.get(0), BallotChoice.IN_FAVOUR);
        refuses(
                MeetingError.VOTED_ALREADY,
                () -> voting.standBack(meeting, 1, "", "太晚", false, people.getFirst(), NOW));
        voting.close(meeting, body, 1, secretary, NOW);
        assertThat(item(meeting).tally()).isEqualTo(new AgendaItem.Tally(4, 3, 1, 1, 0, 0));
    }

    @Test
    void keepsOfASecretVoteTheCountsOnly() {
        var meeting = open("VOTE", true);
        signIn(meeting, 3);
        voting.open(meeting, body, 1, secretary, NOW);
        vote(meeting, people.get(0), BallotChoice.AGAINST);
        var seat = String.valueOf(queries.participants(meeting).get(1).place());
        refuses(
                MeetingError.SECRET_BY_ONESELF,
                () -> voting.cast(meeting, 1, seat, Optional.of(BallotChoice.AGAINST), true, secretary, NOW));

        var state = queries.items(meeting).getFirst();
        assertThat(state.item().tally().against()).isEqualTo(1);
        assertThat(state.voted()).hasSize(1);
        assertThat(state.said()).isEmpty();
        assertThat(sql.fetchCount(
                        Tables.BALLOT, Tables.BALLOT.ITEM_ID.eq(state.item().id()), Tables.BALLOT.CHOICE.isNotNull()))
                .isZero();
    }

    @Test
    void entersForAHandThatWasShown() {
        var meeting = open("VOTE", false);
        var first = String.valueOf(queries.participants(meeting).getFirst().place());
        holding.signInFor(meeting, first, false, secretary, NOW);
        signInRest(meeting);
        voting.open(meeting, body, 1, secretary, NOW);
        voting.cast(meeting, 1, first, Optional.of(BallotChoice.IN_FAVOUR), true, secretary, NOW);
        assertThat(queries.items(meeting).getFirst().said()).containsValue(BallotChoice.IN_FAVOUR);
        refuses(MeetingError.SIGNED_IN_ALREADY, () -> holding.signIn(meeting, "", people.getFirst(), NOW));
    }

    private void signInRest(Meeting meeting) {
        people.stream().skip(1).forEach(it -> holding.signIn(meeting, "", it, NOW));
    }

    @Test
    void aLeadingGroupDeliberatesAndItsDecisionWaitsForTheSignature() {
        var group = council.body(BodyKind.LEADING_GROUP, "示例领导小组", "");
        council.seats(group, 2);
        var meeting = open(group, "DELIBERATION", false);
        refuses(MeetingError.NOT_VOTED_ON, () -> voting.open(meeting, group, 1, secretary, NOW));
        refuses(
                MeetingError.ITEM_DOES_NOT_VOTE,
                () -> calling.add(
                        meeting, new ItemForm("再议", "", "VOTE", "", "", List.of(), ""), group, Optional.empty(), NOW));
        voting.conclude(meeting, 1, Optional.of(ItemStatus.PASSED), "原则同意，由区教育局牵头。", secretary, NOW);
        var number = queries.items(meeting).getFirst().resolution();
        assertThat(resolutions.byNumber(town.consortium(), number))
                .hasValueSatisfying(it -> assertThat(it.inForce()).isFalse());

        holding.close(again(meeting), secretary, NOW);
        var later = NOW.plus(20, ChronoUnit.DAYS);
        var closed = again(meeting);
        minutes.sign(
                closed,
                "会议审议通过。",
                "甘产联纪〔2026〕1号",
                "示例组长",
                Optional.of(LocalDate.parse("2026-12-03")),
                closed.version(),
                secretary,
                later);
        assertThat(resolutions.byNumber(town.consortium(), number))
                .hasValueSatisfying(it -> assertThat(it.inForce()).isTrue());
        refuses(
                MeetingError.MINUTES_SIGNED,
                () -> minutes.write(again(meeting), "改写", again(meeting).version(), secretary, later));
    }
}
