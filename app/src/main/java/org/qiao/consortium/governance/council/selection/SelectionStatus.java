package org.qiao.consortium.governance.council.selection;

import org.qiao.consortium.platform.pages.Tone;

/** 遴选进度. */
public enum SelectionStatus {
    CALL("征集", Tone.ACTIVE),
    SCORING("评分", Tone.ACTIVE),
    ANNOUNCED("公示", Tone.WARN),
    ENDED("已完成", Tone.GOOD),
    CANCELLED("已取消", Tone.QUIET);

    private final String label;
    private final Tone tone;

    SelectionStatus(String label, Tone tone) {
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
