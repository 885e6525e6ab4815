package org.qiao.consortium.platform.sheets.downloads;

import java.util.Locale;
import org.qiao.consortium.platform.pages.Tone;

/** How far a file has come. */
enum DownloadStatus {
    WAITING(Tone.ACTIVE),
    RUNNING(Tone.ACTIVE),
    READY(Tone.GOOD),
    FAILED(Tone.BAD),
    EXPIRED(Tone.QUIET);

    private final Tone tone;

    DownloadStatus(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }

    String labelKey() {
        return "platform.sheets.download." + name().toLowerCase(Locale.ROOT);
    }
}
