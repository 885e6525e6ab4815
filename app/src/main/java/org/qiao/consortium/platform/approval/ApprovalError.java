package org.qiao.consortium.platform.approval;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with an approval. */
public enum ApprovalError implements ErrorCode {
    /** Somebody else was first; the message says who. */
    ALREADY_DECIDED("platform.approval.already-decided", 409),
    ALREADY_WAITING("platform.approval.already-waiting", 409),
    OWN_REQUEST("platform.approval.own-request", 422),
    NOT_A_CANDIDATE("platform.approval.not-a-candidate", 403),
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
