package org.qiao.consortium.governance.agreement;

import org.qiao.consortium.platform.pages.Tone;

/** 签署状态 of one party. */
public enum Signature {
    WAITING("未签", Tone.ACTIVE),
    /** Confirmed in the platform; it is no electronic signature by law and does not say so. */
    CONFIRMED("平台确认", Tone.GOOD),
    ON_PAPER("纸质已签", Tone.GOOD),
    DECLINED("不签", Tone.WARN);

    private final String label;
    private final Tone tone;

    Signature(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean isGiven() {
        return this == CONFIRMED || this == ON_PAPER;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
