package org.qiao.consortium.platform.sheets.imports;

import java.util.Locale;
import org.qiao.consortium.platform.pages.Tone;

/**
 * A batch is checked in the background, as soon as it is known which columns are which; then it is committed, in the background too, or discarded. When a commit finds that
 * things have changed, the batch is checked anew. What was committed can be undone while nobody has touched it.
 */
public enum ImportStatus {
    ASSIGNING(Tone.WARN),
    CHECKING(Tone.ACTIVE),
    CHECKED(Tone.ACTIVE),
    COMMITTING(Tone.ACTIVE),
    COMMITTED(Tone.GOOD),
    UNDOING(Tone.ACTIVE),
    UNDONE(Tone.QUIET),
    DISCARDED(Tone.QUIET),
    REFUSED(Tone.BAD);

    private final Tone tone;

    ImportStatus(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    boolean isWorkedOn() {
        return this == CHECKING || this == COMMITTING || this == UNDOING;
    }

    public boolean leadsTo(ImportStatus next) {
        return switch (this) {
            case ASSIGNING -> next == CHECKING || next == DISCARDED;
            case CHECKING -> next == CHECKED || next == REFUSED || next == DISCARDED;
            case CHECKED -> next == COMMITTING || next == DISCARDED || next == CHECKING;
            case COMMITTING -> next == COMMITTED || next == CHECKED || next == CHECKING;
            case COMMITTED -> next == UNDOING;
            case UNDOING -> next == UNDONE || next == COMMITTED;
            case UNDONE, DISCARDED, REFUSED -> false;
        };
    }

    String labelKey() {
        return "platform.sheets.status." + name().toLowerCase(Locale.ROOT);
    }
}
