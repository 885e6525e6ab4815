package org.qiao.consortium.governance.meeting;

/** 会议方式. */
public enum MeetingWay {
    ONSITE("现场"),
    ONLINE("线上"),
    MIXED("现场与线上");

    private final String label;

    MeetingWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
