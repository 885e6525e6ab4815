package org.qiao.consortium.governance.meeting.problem;

import org.qiao.consortium.platform.pages.Tone;

/** 问题状态. */
public enum ProblemStatus {
    RAISED("待答复", Tone.ACTIVE),
    ANSWERED("已答复", Tone.ACTIVE),
    SETTLED("已议定", Tone.WARN),
    CLOSED("已销号", Tone.GOOD),
    WITHDRAWN("已撤回", Tone.QUIET);

    private final String label;
    private final Tone tone;

    ProblemStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** An answered problem may be answered again; a settled one stays settled. */
    public boolean mayBecome(ProblemStatus next) {
        return switch (this) {
            case RAISED -> next == ANSWERED || next == SETTLED || next == WITHDRAWN;
            case ANSWERED -> next == ANSWERED || next == SETTLED || next == WITHDRAWN;
            case SETTLED -> next == CLOSED;
            case CLOSED, WITHDRAWN -> false;
        };
    }

    public boolean isOpen() {
        return this == RAISED || this == ANSWERED || this == SETTLED;
    }
}
