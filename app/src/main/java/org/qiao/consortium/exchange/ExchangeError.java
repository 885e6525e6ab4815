package org.qiao.consortium.exchange;

import java.util.Locale;
import org.qiao.consortium.shared.rule.ErrorCode;

/** Every error of this module. */
public enum ExchangeError implements ErrorCode {
    NEED_TITLE_MISSING("need.title-missing"),
    NEED_OCCUPATION_MISSING("need.occupation-missing"),
    NEED_OCCUPATION_UNKNOWN("need.occupation-unknown"),
    NEED_TRADE_UNKNOWN("need.trade-unknown"),
    NEED_HEADS_MISSING("need.heads-missing"),
    NEED_HEADS_TOO_MANY("need.heads-too-many"),
    NEED_PLACE_MISSING("need.place-missing"),
    NEED_REGION_UNKNOWN("need.region-unknown"),
    NEED_TASKS_MISSING("need.tasks-missing"),
    NEED_TASKS_TOO_SHORT("need.tasks-too-short"),
    NEED_PAY_MISSING("need.pay-missing"),
    NEED_PAY_UPSIDE_DOWN("need.pay-upside-down"),
    NEED_PAY_BAND_TOO_WIDE("need.pay-band-too-wide"),
    NEED_PAY_BELOW_FLOOR("need.pay-below-floor"),
    NEED_PIECE_EQUIVALENT_MISSING("need.piece-equivalent-missing"),
    NEED_DEADLINE_MISSING("need.deadline-missing"),
    NEED_DEADLINE_PASSED("need.deadline-passed"),
    NEED_DEADLINE_TOO_FAR("need.deadline-too-far"),
    NEED_START_PASSED("need.start-passed"),
    NEED_MAJOR_UNKNOWN("need.major-unknown"),
    NEED_UNDER_SIXTEEN("need.under-sixteen"),
    NEED_MINOR_IN_BARRED_WORK("need.minor-in-barred-work"),
    NEED_AGE_UPSIDE_DOWN("need.age-upside-down"),
    NEED_AGE_LIMIT("need.age-limit"),
    NEED_SEX_WITHOUT_GROUND("need.sex-without-ground"),
    NEED_SEX_GROUND_DOES_NOT_FIT("need.sex-ground-does-not-fit"),
    NEED_SEX_IN_TEXT("need.sex-in-text"),
    NEED_ETHNICITY_IN_TEXT("need.ethnicity-in-text"),
    NEED_RELIGION_IN_TEXT("need.religion-in-text"),
    NEED_HOUSEHOLD_IN_TEXT("need.household-in-text"),
    NEED_MARRIAGE_IN_TEXT("need.marriage-in-text"),
    NEED_CARRIER_IN_TEXT("need.carrier-in-text"),
    NEED_DISABILITY_IN_TEXT("need.disability-in-text"),
    NEED_AGE_IN_TEXT("need.age-in-text"),
    NEED_FEE_IN_TEXT("need.fee-in-text"),
    NEED_PAPERS_HELD("need.papers-held"),
    NEED_EMPLOYER_NOT_VERIFIED("need.employer-not-verified"),
    NEED_AGENCY_WITHOUT_LICENCE("need.agency-without-licence"),
    NEED_REAL_EMPLOYER_MISSING("need.real-employer-missing"),
    NEED_DISPATCH_BY_NON_AGENCY("need.dispatch-by-non-agency"),

    NEED_NOT_EDITABLE("need.not-editable", 409),
    NEED_STATUS_FORBIDS("need.status-forbids", 409),
    NEED_CAUSE_MISSING("need.cause-missing"),
    NEED_REASON_MISSING("need.reason-missing"),
    NEED_TOO_MANY_FILLED("need.too-many-filled"),
    NEED_NUMBER_SHAPE("need.number-shape"),
    NEED_DATE_SHAPE("need.date-shape"),
    NEED_EMPLOYER_MISSING("need.employer-missing"),
    NEED_OBJECTED("need.objected"),
    NEED_NOTHING_TO_ENDORSE("need.nothing-to-endorse"),
    NEED_LINK_GONE("need.link-gone"),
    NEED_CHANGED_MEANWHILE("need.changed-meanwhile", 409),
    NEED_ANSWER_MISSING("need.answer-missing"),
    NEED_ANSWERER_MISSING("need.answerer-missing"),
    NEED_OBJECTION_MISSING("need.objection-missing"),
    NEED_OF_BATCH("need.of-batch");

    private final String code;
    private final int status;

    ExchangeError(String word) {
        this(word, 422);
    }

    ExchangeError(String word, int status) {
        this.code = "exchange." + word.toLowerCase(Locale.ROOT);
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
