package org.qiao.consortium.governance.meeting.resolution;

import org.qiao.consortium.platform.pages.Tone;

/** 决议状态. */
public enum ResolutionStatus {
    AWAITING_SIGNATURE("待签发", Tone.ACTIVE),
    IN_FORCE("有效", Tone.GOOD),
    REVOKED("已废止", Tone.QUIET);

    private final String label;
    private final Tone tone;

    ResolutionStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
