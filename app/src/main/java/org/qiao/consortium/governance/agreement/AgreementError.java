package org.qiao.consortium.governance.agreement;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can stand against an agreement, its signing, its ledger. */
public enum AgreementError implements ErrorCode {
    KIND_MISSING("governance.agreement.kind-missing"),
    TITLE_MISSING("governance.agreement.title-missing"),
    TEXT_TOO_LONG("governance.agreement.text-too-long"),
    BEGIN_MISSING("governance.agreement.begin-missing"),
    DATE_SHAPE("governance.agreement.date-shape"),
    END_BEFORE_BEGIN("governance.agreement.end-before-begin"),
    TOO_FEW_PARTIES("governance.agreement.too-few-parties"),
    PARTY_UNKNOWN("governance.agreement.party-unknown"),
    PARTY_TWICE("governance.agreement.party-twice"),
    DUTIES_MISSING("governance.agreement.duties-missing"),
    OWN_UNIT_MISSING("governance.agreement.own-unit-missing"),
    SHARE_SHAPE("governance.agreement.share-shape"),
    SHARES_PARTLY("governance.agreement.shares-partly"),
    SHARES_NOT_100("governance.agreement.shares-not-100"),
    CLAUSES_MISSING("governance.agreement.clauses-missing"),
    CLAUSE_EMPTY("governance.agreement.clause-empty"),
    NOT_THAT_STATUS("governance.agreement.not-that-status"),
    NOT_EDITABLE("governance.agreement.not-editable"),
    REASON_MISSING("governance.agreement.reason-missing"),
    AMENDED_ALREADY("governance.agreement.amended-already"),
    AMENDMENT_BEFORE("governance.agreement.amendment-before"),
    NOT_IN_TURN("governance.agreement.not-in-turn"),
    SIGNER_MISSING("governance.agreement.signer-missing"),
    SIGNED_ON("governance.agreement.signed-on"),
    SCAN_MISSING("governance.agreement.scan-missing"),
    CHANGED_MEANWHILE("governance.agreement.changed-meanwhile"),
    NOT_IN_FORCE("governance.agreement.not-in-force"),
    GIVER_NO_PARTY("governance.contribution.giver-no-party"),
    RECEIVER_NO_PARTY("governance.contribution.receiver-no-party"),
    RECEIVER_IS_GIVER("governance.contribution.receiver-is-giver"),
    CONTRIBUTION_KIND("governance.contribution.kind-missing"),
    WHAT_MISSING("governance.contribution.what-missing"),
    AMOUNT_SHAPE("governance.contribution.amount-shape"),
    AMOUNT_MISSING("governance.contribution.amount-missing"),
    GIVEN_ON("governance.contribution.given-on");

    private final String code;

    AgreementError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return this == CHANGED_MEANWHILE ? 409 : 422;
    }
}
