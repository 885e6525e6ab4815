package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;

/**
 * 条件结论 — what a criterion can say of a pairing: how far it is met, and by which sentence. How far majors and occupations
 * fit is said by the affinity itself.
 */
enum Finding {
    OF_AGE(Criterion.AGE, 1, "met"),
    TOO_YOUNG(Criterion.AGE, 0, "too-young"),
    TOO_OLD(Criterion.AGE, 0, "too-old"),
    EDUCATION_MET(Criterion.EDUCATION, 1, "met"),
    HIGHER_EDUCATION_ASKED(Criterion.EDUCATION, 0, "higher-asked"),
    NO_LEVEL_ASKED(Criterion.LEVEL, 1, "none-asked"),
    LEVEL_HELD(Criterion.LEVEL, 1, "met"),
    LEVEL_NOT_HELD(Criterion.LEVEL, 0, "not-held"),
    SEX_MET(Criterion.SEX, 1, "met"),
    OTHER_SEX_ASKED(Criterion.SEX, 0, "other-asked"),
    CONTRACT_ACCEPTED(Criterion.CONTRACT, 1, "met"),
    CONTRACT_NOT_ACCEPTED(Criterion.CONTRACT, 0, "not-accepted"),
    IN_TIME(Criterion.START, 1, "met"),
    TOO_LATE(Criterion.START, 0, "too-late"),

    OCCUPATION_WISHED(Criterion.WISHED_OCCUPATION, 1, "wished"),
    OCCUPATION_NEAR(Criterion.WISHED_OCCUPATION, 0.6, "near"),
    OCCUPATION_RELATED(Criterion.WISHED_OCCUPATION, 0.3, "related"),
    OTHER_OCCUPATION(Criterion.WISHED_OCCUPATION, 0, "other"),
    OCCUPATION_UNKNOWN(Criterion.WISHED_OCCUPATION, 0, "unknown"),
    ANYWHERE(Criterion.PLACE, 0.8, "anywhere"),
    PLACE_WISHED(Criterion.PLACE, 1, "wished"),
    SAME_COUNTY(Criterion.PLACE, 0.7, "same-county"),
    SAME_CITY(Criterion.PLACE, 0.4, "same-city"),
    ELSEWHERE(Criterion.PLACE, 0, "elsewhere"),
    ANY_MAJOR(Criterion.WANTED_MAJOR, 0.7, "any"),
    MAJOR_WANTED(Criterion.WANTED_MAJOR, 1, "wanted"),
    MAJOR_OF_SAME_CLASS(Criterion.WANTED_MAJOR, 0.5, "same-class"),
    OTHER_MAJOR(Criterion.WANTED_MAJOR, 0, "other"),
    PAY_OPEN(Criterion.PAY, 0.7, "open"),
    PAY_NOT_COMPARABLE(Criterion.PAY, 0.7, "not-comparable"),
    PAY_ENOUGH(Criterion.PAY, 1, "enough"),
    PAY_WITHIN_BAND(Criterion.PAY, 0.6, "within-band"),
    PAY_BELOW(Criterion.PAY, 0, "below"),
    NO_CERTIFICATE(Criterion.CERTIFICATE, 0, "none"),
    FITTING_CERTIFICATE(Criterion.CERTIFICATE, 1, "fitting"),
    OTHER_CERTIFICATE(Criterion.CERTIFICATE, 0.3, "other");

    private final Criterion criterion;
    private final double share;
    private final String reason;
    private final int points;

    Finding(Criterion criterion, double share, String reason) {
        this.criterion = criterion;
        this.share = share;
        this.reason = reason;
        this.points = Part.points(criterion, share);
    }

    /** Of a soft criterion; a hard one earns none. */
    int points() {
        return points;
    }

    /** Of a hard criterion. */
    boolean isObstacle() {
        return share == 0;
    }

    /** @param arguments for the sentence */
    Part part(List<Object> arguments) {
        return new Part(criterion, share, criterion.key() + reason, arguments);
    }
}
