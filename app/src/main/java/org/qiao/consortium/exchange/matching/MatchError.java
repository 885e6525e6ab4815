package org.qiao.consortium.exchange.matching;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can stand against a match. */
public enum MatchError implements ErrorCode {
    NOT_NOW("exchange.match.not-now"),
    NEED_NOT_OPEN("exchange.match.need-not-open"),
    OFFER_NOT_OPEN("exchange.match.offer-not-open"),
    NO_CONSENT("exchange.match.no-consent"),
    EMPLOYER_NOT_VERIFIED("exchange.match.employer-not-verified"),
    HARD_CRITERION("exchange.match.hard-criterion"),
    ALREADY_OPEN("exchange.match.already-open"),
    NOT_YOUR_ANSWER("exchange.match.not-your-answer"),
    ANSWER_TOO_LATE("exchange.match.answer-too-late"),
    CAUSE_MISSING("exchange.match.cause-missing"),
    RESULT_MISSING("exchange.match.result-missing"),
    INTERVIEW_TIME_MISSING("exchange.match.interview-time-missing"),
    INTERVIEW_PLACE_MISSING("exchange.match.interview-place-missing"),
    SIGNING_DATE_MISSING("exchange.match.signing-date-missing"),
    SIGNING_IN_FUTURE("exchange.match.signing-in-future"),
    STARTS_BEFORE_SIGNING("exchange.match.starts-before-signing"),
    GUARDIAN_NOT_CONFIRMED("exchange.match.guardian-not-confirmed"),
    PAPER_MISSING("exchange.match.paper-missing"),
    ARRIVAL_DATE_MISSING("exchange.match.arrival-date-missing");

    private final String code;

    MatchError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
