package org.qiao.consortium.governance.document.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Tone;

/** 征求意见的状态: whether it is over by its date is not stored. */
public enum ConsultationState {
    ASKING("征求中", Tone.ACTIVE),
    DUE("已截止", Tone.WARN),
    CLOSED("已结束", Tone.QUIET);

    private final String label;
    private final Tone tone;

    ConsultationState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The last day counts. */
    static ConsultationState of(boolean open, LocalDate dueOn, LocalDate today) {
        return !open ? CLOSED : today.isAfter(dueOn) ? DUE : ASKING;
    }

    public static Optional<ConsultationState> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
