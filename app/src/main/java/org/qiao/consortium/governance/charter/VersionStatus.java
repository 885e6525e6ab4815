package org.qiao.consortium.governance.charter;

import org.qiao.consortium.platform.pages.Tone;

/** 制度版本的状态. */
public enum VersionStatus {
    DRAFT("草案", Tone.ACTIVE),
    IN_FORCE("有效", Tone.GOOD),
    SUPERSEDED("已被取代", Tone.QUIET),
    WITHDRAWN("已废止", Tone.QUIET);

    private final String label;
    private final Tone tone;

    VersionStatus(String label, Tone tone) {
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
