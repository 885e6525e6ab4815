package org.qiao.consortium.governance.agreement;

import org.qiao.consortium.platform.pages.Tone;

/** 协议状态 as it follows from its editions, its term and the day; it is not stored and cannot be out of date. */
public enum AgreementState {
    DRAFT("草稿", Tone.QUIET),
    SIGNING("签署中", Tone.ACTIVE),
    NOT_BEGUN("已签，未到期初", Tone.ACTIVE),
    IN_FORCE("生效中", Tone.GOOD),
    EXPIRING("将到期", Tone.WARN),
    EXPIRED("已到期", Tone.QUIET),
    ENDED("已终止", Tone.QUIET),
    DROPPED("未签成", Tone.QUIET);

    private final String label;
    private final Tone tone;

    AgreementState(String label, Tone tone) {
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
