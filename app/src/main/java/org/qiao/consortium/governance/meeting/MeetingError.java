package org.qiao.consortium.governance.meeting;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with meetings and votes. */
public enum MeetingError implements ErrorCode {
    BODY_MISSING("governance.meeting.body-missing"),
    BODY_ENDED("governance.meeting.body-ended"),
    TITLE_MISSING("governance.meeting.title-missing"),
    TEXT_TOO_LONG("governance.meeting.text-too-long"),
    DAY_MISSING("governance.meeting.day-missing"),
    TIME_MISSING("governance.meeting.time-missing"),
    ENDS_BEFORE_IT_STARTS("governance.meeting.ends-before-it-starts"),
    PLACE_MISSING("governance.meeting.place-missing"),
    NO_AGENDA("governance.meeting.no-agenda"),
    NO_SEATS("governance.meeting.no-seats"),
    PAST("governance.meeting.past"),
    NOT_THAT_STATUS("governance.meeting.not-that-status"),
    REASON_MISSING("governance.meeting.reason-missing"),
    ITEM_TITLE_MISSING("governance.meeting.item-title-missing"),
    ITEM_DOES_NOT_VOTE("governance.meeting.item-does-not-vote"),
    SECRET_WITHOUT_VOTE("governance.meeting.secret-without-vote"),
    ITEM_SETTLED("governance.meeting.item-settled"),
    NO_SEAT("governance.meeting.no-seat"),
    SIGNED_IN_ALREADY("governance.meeting.signed-in-already"),
    NOT_OPEN("governance.meeting.not-open"),
    NOT_VOTED_ON("governance.meeting.not-voted-on"),
    VOTED_ON("governance.meeting.voted-on"),
    QUORUM_MISSED("governance.meeting.quorum-missed"),
    VOTING_CLOSED("governance.meeting.voting-closed"),
    NOT_SIGNED_IN("governance.meeting.not-signed-in"),
    NO_VOTE("governance.meeting.no-vote"),
    RECUSED("governance.meeting.recused"),
    VOTED_ALREADY("governance.meeting.voted-already"),
    CHOICE_MISSING("governance.meeting.choice-missing"),
    SECRET_BY_ONESELF("governance.meeting.secret-by-oneself"),
    OUTCOME_MISSING("governance.meeting.outcome-missing"),
    STILL_VOTING("governance.meeting.still-voting"),
    MINUTES_EMPTY("governance.meeting.minutes-empty"),
    MINUTES_SIGNED("governance.meeting.minutes-signed"),
    MINUTES_NUMBER_MISSING("governance.meeting.minutes-number-missing"),
    MINUTES_NUMBER_TAKEN("governance.meeting.minutes-number-taken"),
    SIGNER_MISSING("governance.meeting.signer-missing"),
    SIGNED_BEFORE_MEETING("governance.meeting.signed-before-meeting"),
    SIGNED_IN_FUTURE("governance.meeting.signed-in-future"),
    NOT_HELD("governance.meeting.not-held");

    private final String code;

    MeetingError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return this == VOTED_ALREADY || this == SIGNED_IN_ALREADY ? 409 : 422;
    }
}
