package org.qiao.consortium.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 公示 — what must be shown to the public before it takes effect. Whoever opens a notice hears through {@link AnnouncedSubject}
 * what became of its items: one that is objected to is held, the others take effect at the end of the period.
 */
public interface Announcements {

    /**
     * @param subject empty for something that no module keeps; then nobody is told
     * @param title as the public reads it, without phone numbers or identity numbers
     * @param note one line more, public; may be empty
     */
    record Item(Optional<SubjectRef> subject, String title, String note) {

        public static Item of(SubjectRef subject, String title, String note) {
            return new Item(Optional.of(subject), title, note);
        }
    }

    /**
     * @param body on what it is based and what was decided; public
     * @param workingDays how long; empty for the usual period
     */
    record Notice(AnnouncementKind kind, String title, String body, List<Item> items, Optional<Integer> workingDays) {}

    /** How a thing stands in a notice. */
    record Standing(String number, String title, AnnouncedState state, LocalDate endsOn) {

        /** The public page of the notice. */
        public String url() {
            return "/announcements/" + number;
        }
    }

    /**
     * Opens it today, in the consortium of the viewer and in the caller's transaction.
     *
     * @return its number
     * @throws org.qiao.consortium.shared.rule.Refused when something is missing or the period too short
     */
    String open(Notice notice, Viewer by, Instant at);

    /** Takes back what is not over; items that are not decided are struck. @param reason required, public */
    void withdraw(String number, String reason, Viewer by, Instant at);

    /** In which notices a thing stands or stood, the latest first. */
    List<Standing> of(SubjectRef subject);

    /** The usual period in working days. */
    int usualPeriod(LocalDate today);
}
