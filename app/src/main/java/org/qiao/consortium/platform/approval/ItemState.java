package org.qiao.consortium.platform.approval;

import org.qiao.consortium.platform.pages.Tone;

/** 审批事项的状态. A decision is final: what was returned comes again as a new item of a new approval. */
public enum ItemState {
    WAITING("待审批", Tone.ACTIVE),
    APPROVED("已同意", Tone.GOOD),
    RETURNED("已退回", Tone.WARN),
    WITHDRAWN("已撤回", Tone.QUIET);

    private final String label;
    private final Tone tone;

    ItemState(String label, Tone tone) {
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
