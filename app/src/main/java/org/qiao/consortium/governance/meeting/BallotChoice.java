package org.qiao.consortium.governance.meeting;

/** 表决意见. */
public enum BallotChoice {
    IN_FAVOUR("赞成"),
    AGAINST("反对"),
    ABSTAINED("弃权");

    private final String label;

    BallotChoice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
