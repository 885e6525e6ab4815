package org.qiao.consortium.governance.charter;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with rules of the house and their versions. */
enum CharterError implements ErrorCode {
    KIND_MISSING("governance.charter.kind-missing"),
    TITLE_MISSING("governance.charter.title-missing"),
    TITLE_TAKEN("governance.charter.title-taken"),
    TEXT_MISSING("governance.charter.text-missing"),
    TEXT_TOO_LONG("governance.charter.text-too-long"),
    DRAFT_THERE("governance.charter.draft-there"),
    NO_DRAFT("governance.charter.no-draft"),
    RESOLUTION_MISSING("governance.charter.resolution-missing"),
    RESOLUTION_NOT_IN_FORCE("governance.charter.resolution-not-in-force"),
    EFFECTIVE_MISSING("governance.charter.effective-missing"),
    EFFECTIVE_BEFORE_DECISION("governance.charter.effective-before-decision"),
    EFFECTIVE_IN_FUTURE("governance.charter.effective-in-future"),
    ARTICLE_MISSING("governance.charter.article-missing"),
    INTERVAL_SHAPE("governance.charter.interval-shape"),
    NOT_IN_FORCE("governance.charter.not-in-force"),
    REASON_MISSING("governance.charter.reason-missing");

    private final String code;

    CharterError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
