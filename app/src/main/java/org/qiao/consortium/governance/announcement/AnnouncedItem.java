package org.qiao.consortium.governance.announcement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 公示事项.
 *
 * @param position from 1
 * @param subject empty when 秘书处 wrote it and no module keeps it
 * @param decidedOn day on which it took effect or was struck
 */
public record AnnouncedItem(
        UUID id,
        int position,
        Optional<SubjectRef> subject,
        String title,
        String note,
        AnnouncedState state,
        Optional<LocalDate> decidedOn,
        int version) {

    AnnouncedItem in(AnnouncedState next, Optional<LocalDate> on) {
        return new AnnouncedItem(id, position, subject, title, note, next, on, version);
    }
}
