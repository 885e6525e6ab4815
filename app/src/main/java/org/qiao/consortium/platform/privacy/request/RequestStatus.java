package org.qiao.consortium.platform.privacy.request;

import java.util.Arrays;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Tone;

/** 请求的状态. */
public enum RequestStatus {
    WAITING("待答复", Tone.ACTIVE),
    GRANTED("同意", Tone.GOOD),
    PARTLY("部分同意", Tone.GOOD),
    REFUSED("不同意", Tone.BAD),
    WITHDRAWN("已撤回", Tone.QUIET);

    private final String label;
    private final Tone tone;

    RequestStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    boolean isAnswer() {
        return this == GRANTED || this == PARTLY || this == REFUSED;
    }

    static Optional<RequestStatus> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }
}
