package org.qiao.consortium.platform.approval;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with an approval. */
public enum ApprovalError implements ErrorCode {
    /** Somebody else was first; the message says who. */
    ALREADY_DECIDED("platform.approval.already-decided", 409),
    ALREADY_WAITING("platform.approval.already-waiting", 409),
    OWN_REQUEST("platform.approval.own-request", 422),
    NOT_A_CANDIDATE("platform.approval.not-a-candidate", 403),
    /** 会签: this person has agreed and others have not yet. */
    SPOKEN_ALREADY("platform.approval.spoken-already", 409),
    NOT_AN_EARLIER_STEP("platform.approval.not-an-earlier-step", 422),
    NOBODY_CHOSEN("platform.approval.nobody-chosen", 422),
    NOT_A_COLLEAGUE("platform.approval.not-a-colleague", 422),
    REASON_MISSING("platform.approval.reason-missing", 422),
    /** 转办、加签: whose turn it is not cannot change whose turn it is. */
    NOT_IN_TURN("platform.approval.not-in-turn", 422),
    REMINDED_TODAY("platform.approval.reminded-today", 422),
    NOTHING_WAITS("platform.approval.nothing-waits", 422),
    NOTHING_TO_TAKE_BACK("platform.approval.nothing-to-take-back", 422),
    OPINION_MISSING("platform.approval.opinion-missing", 422),
    NOTHING_CHOSEN("platform.approval.nothing-chosen", 422),
    NOTHING_SUBMITTED("platform.approval.nothing-submitted", 422),
    /** A rule of the thing's own, said with the thing's number. */
    ITEM_REFUSED("platform.approval.item-refused", 422);

    private final String code;
    private final int status;

    ApprovalError(String code, int status) {
        this.code = code;
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
