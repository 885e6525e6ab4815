package org.qiao.consortium.governance;

import org.qiao.consortium.platform.pages.Tone;

/** 公示事项的状态: each item of a notice goes its own way. */
public enum AnnouncedState {
    /** 公示中, nobody objects. */
    ANNOUNCED("公示中", Tone.ACTIVE),
    /** 暂缓: somebody with a name objects, or a clue is being checked. */
    HELD("暂缓", Tone.WARN),
    /** 已生效: the period is over and nothing stands against it. */
    EFFECTIVE("已生效", Tone.GOOD),
    /** 不予生效: an objection was upheld, or the notice was taken back. */
    STRUCK("不予生效", Tone.QUIET);

    private final String label;
    private final Tone tone;

    AnnouncedState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean isOpen() {
        return this == ANNOUNCED || this == HELD;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
