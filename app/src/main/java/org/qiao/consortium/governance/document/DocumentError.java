package org.qiao.consortium.governance.document;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with documents, their clauses and consultations. */
public enum DocumentError implements ErrorCode {
    TITLE_MISSING("title-missing"),
    TEXT_TOO_LONG("text-too-long"),
    LEVEL_MISSING("level-missing"),
    ISSUER_MISSING("issuer-missing"),
    DATE_SHAPE("date-shape"),
    ADOPTED_AFTER_ISSUED("adopted-after-issued"),
    ISSUED_IN_FUTURE("issued-in-future"),
    ISSUED_WITHOUT_DATE("issued-without-date"),
    NUMBER_TAKEN("number-taken"),
    SUPERSEDED_ALREADY("superseded-already"),
    SUMMARY_MISSING("summary-missing"),
    NO_CLAUSES("no-clauses"),
    IMPORT_SETTLED("import-settled"),
    OVERTAKEN("overtaken");

    private final String code;

    DocumentError(String word) {
        this.code = "governance.document." + word;
    }

    @Override
    public String code() {
        return code;
    }
}
