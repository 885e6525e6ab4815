package org.qiao.consortium.governance.meeting;

/** 会议种类. */
public enum MeetingKind {
    BODY("机构会议"),
    JOINT("联席会议");

    private final String label;

    MeetingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
