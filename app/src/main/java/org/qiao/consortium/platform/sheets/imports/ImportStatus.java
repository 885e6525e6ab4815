package org.qiao.consortium.platform.sheets.imports;

import java.util.Locale;
import org.qiao.consortium.platform.pages.Tone;

/** A batch is checked when it is stored; from there it is committed or discarded, once. */
enum ImportStatus {
    CHECKED(Tone.ACTIVE),
    COMMITTED(Tone.GOOD),
    DISCARDED(Tone.QUIET);

    private final Tone tone;

    ImportStatus(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    boolean leadsTo(ImportStatus next) {
        return this == CHECKED && next != CHECKED;
    }

    String labelKey() {
        return "platform.sheets.status." + name().toLowerCase(Locale.ROOT);
    }
}
