package org.qiao.consortium.governance.meeting;

import org.qiao.consortium.platform.pages.Tone;

/** 会议状态. */
public enum MeetingStatus {
    DRAFT("草拟", Tone.QUIET),
    CALLED("已通知", Tone.ACTIVE),
    OPEN("进行中", Tone.WARN),
    CLOSED("已结束", Tone.GOOD),
    CANCELLED("已取消", Tone.QUIET);

    private final String label;
    private final Tone tone;

    MeetingStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    public boolean mayBecome(MeetingStatus next) {
        return switch (this) {
            case DRAFT -> next == CALLED || next == CANCELLED;
            case CALLED -> next == OPEN || next == CANCELLED;
            case OPEN -> next == CLOSED;
            case CLOSED, CANCELLED -> false;
        };
    }

    /** Whether what it is about may still be changed. */
    public boolean isBefore() {
        return this == DRAFT || this == CALLED;
    }
}
