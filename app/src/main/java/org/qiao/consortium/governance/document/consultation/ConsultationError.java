package org.qiao.consortium.governance.document.consultation;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong when opinions are asked for. */
public enum ConsultationError implements ErrorCode {
    TITLE_MISSING("title-missing"),
    TEXT_TOO_LONG("text-too-long"),
    NO_UNITS("no-units"),
    UNIT_UNKNOWN("unit-unknown"),
    DUE_SHAPE("due-shape"),
    DUE_NOT_LATER("due-not-later"),
    DOCUMENT_UNKNOWN("document-unknown"),
    OPINION_MISSING("opinion-missing"),
    TOO_LATE("too-late"),
    CLOSED("closed"),
    HAS_OPINIONS("has-opinions"),
    VERDICT_MISSING("verdict-missing"),
    REASON_MISSING("reason-missing"),
    OVERTAKEN("overtaken"),
    NOT_SETTLED("not-settled"),
    STILL_OPEN("still-open");

    private final String code;

    ConsultationError(String word) {
        this.code = "governance.consultation." + word;
    }

    @Override
    public String code() {
        return code;
    }
}
