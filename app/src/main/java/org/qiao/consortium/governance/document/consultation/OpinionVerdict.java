package org.qiao.consortium.governance.document.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Tone;

/** 采纳情况. */
public enum OpinionVerdict {
    ADOPTED("采纳", Tone.GOOD),
    PARTLY("部分采纳", Tone.ACTIVE),
    REJECTED("不采纳", Tone.QUIET);

    private final String label;
    private final Tone tone;

    OpinionVerdict(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    public String label() {
        return label;
    }

    public static Optional<OpinionVerdict> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }
}
