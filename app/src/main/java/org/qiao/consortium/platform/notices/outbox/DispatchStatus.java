package org.qiao.consortium.platform.notices.outbox;

import java.util.Locale;
import org.qiao.consortium.platform.pages.Tone;

/** How far a dispatch has come. */
public enum DispatchStatus {
    WAITING(Tone.ACTIVE),
    SENDING(Tone.ACTIVE),
    SENT(Tone.GOOD),
    /** The channel is not connected: written down, carried to nobody. */
    LOGGED(Tone.WARN),
    /** The owner took the address back meanwhile. */
    DROPPED(Tone.QUIET),
    FAILED(Tone.BAD);

    private final Tone tone;

    DispatchStatus(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    public String labelKey() {
        return "notice.dispatch." + name().toLowerCase(Locale.ROOT);
    }
}
