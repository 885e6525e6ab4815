package org.qiao.consortium.governance.announcement;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can stand against a notice, an objection or its answer. */
public enum AnnouncementError implements ErrorCode {
    KIND_MISSING("governance.announcement.kind-missing"),
    TITLE_MISSING("governance.announcement.title-missing"),
    TITLE_TOO_LONG("governance.announcement.title-too-long"),
    BODY_MISSING("governance.announcement.body-missing"),
    TEXT_TOO_LONG("governance.announcement.text-too-long"),
    ITEMS_MISSING("governance.announcement.items-missing"),
    TOO_MANY_ITEMS("governance.announcement.too-many-items"),
    ITEM_TITLE_MISSING("governance.announcement.item-title-missing"),
    PERIOD_TOO_SHORT("governance.announcement.period-too-short"),
    PERIOD_TOO_LONG("governance.announcement.period-too-long"),
    PERIOD_SHAPE("governance.announcement.period-shape"),
    NOT_THAT_STATUS("governance.announcement.not-that-status"),
    REASON_MISSING("governance.announcement.reason-missing"),
    ITEM_DECIDED("governance.announcement.item-decided"),
    ITEM_OBJECTED("governance.announcement.item-objected"),
    PERIOD_OVER("governance.objection.period-over"),
    ITEM_UNKNOWN("governance.objection.item-unknown"),
    ITEM_MISSING("governance.objection.item-missing"),
    WAY_MISSING("governance.objection.way-missing"),
    NAME_MISSING("governance.objection.name-missing"),
    CONTACT_MISSING("governance.objection.contact-missing"),
    OBJECTION_MISSING("governance.objection.text-missing"),
    CHECK_WAY_MISSING("governance.objection.check-way-missing"),
    FINDING_MISSING("governance.objection.finding-missing"),
    CHECK_DATE("governance.objection.check-date"),
    NOT_CHECKED("governance.objection.not-checked"),
    OUTCOME_MISSING("governance.objection.outcome-missing"),
    ANSWER_MISSING("governance.objection.answer-missing"),
    DECISION_MISSING("governance.objection.decision-missing"),
    DECISION_CONTRADICTS("governance.objection.decision-contradicts"),
    ANSWERED_ALREADY("governance.objection.answered-already");

    private final String code;

    AnnouncementError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return this == ANSWERED_ALREADY ? 409 : 422;
    }
}
