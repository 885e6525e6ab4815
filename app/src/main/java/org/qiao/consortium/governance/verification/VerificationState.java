package org.qiao.consortium.governance.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.pages.Tone;

/** 核验状态 — what people read: the current conclusion on a day, or that one is asked for. */
public enum VerificationState {
    NONE("未核验", Tone.QUIET),
    ASKED("待核验", Tone.ACTIVE),
    VERIFIED("已核验", Tone.GOOD),
    EXPIRED("核验已到期", Tone.WARN),
    REFUSED("核验未通过", Tone.WARN),
    WITHDRAWN("核验已撤销", Tone.BAD);

    private final String label;
    private final Tone tone;

    VerificationState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /**
     * A verification that holds is shown also while the next one is asked for: the unit may go on.
     *
     * @param conclusion name of the current conclusion, null when there is none
     * @param until last day on which it holds
     * @param asked whether the unit waits for one
     */
    public static VerificationState of(
            @Nullable String conclusion, @Nullable LocalDate until, boolean asked, LocalDate today) {
        if (conclusion != null && conclusion.equals(VerificationStatus.VERIFIED.name())) {
            var holds = until != null && !today.isAfter(until);
            return holds ? VERIFIED : asked ? ASKED : EXPIRED;
        }
        if (asked) {
            return ASKED;
        }
        return conclusion == null ? NONE : conclusion.equals(VerificationStatus.REFUSED.name()) ? REFUSED : WITHDRAWN;
    }
}
