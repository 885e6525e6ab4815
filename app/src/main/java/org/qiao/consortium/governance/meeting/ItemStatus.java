package org.qiao.consortium.governance.meeting;

import org.qiao.consortium.platform.pages.Tone;

/** 议题状态. */
public enum ItemStatus {
    WAITING("待议", Tone.QUIET),
    VOTING("表决中", Tone.WARN),
    PASSED("通过", Tone.GOOD),
    REJECTED("未通过", Tone.BAD),
    DEFERRED("暂缓", Tone.QUIET),
    HEARD("已听取", Tone.QUIET),
    WITHDRAWN("已撤下", Tone.QUIET);

    private final String label;
    private final Tone tone;

    ItemStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    public boolean isOpen() {
        return this == WAITING || this == VOTING;
    }
}
