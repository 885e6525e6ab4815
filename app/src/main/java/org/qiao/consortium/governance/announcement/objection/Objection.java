package org.qiao.consortium.governance.announcement.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 异议.
 *
 * @param number {@code YY-2026-000001}
 * @param item the announced item; empty when it is about the notice as a whole
 * @param named with a name it holds its item and gets a written answer; without one it is a clue to check
 * @param name who objects and {@code contact} of theirs; only for who handles it; empty when not named
 * @param person empty when not signed in, or not named
 * @param answerBy last day to answer, or to have checked
 * @param outcome empty while it is handled
 */
public record Objection(
        UUID id,
        String number,
        UUID announcement,
        String announcementNumber,
        String announcementTitle,
        Optional<UUID> item,
        String itemTitle,
        boolean named,
        String name,
        String contact,
        String unit,
        Optional<PersonId> person,
        String text,
        boolean holds,
        Instant filedAt,
        LocalDate answerBy,
        Optional<ObjectionOutcome> outcome,
        String answer,
        Optional<Instant> answeredAt,
        int version) {

    public static final String KIND = "governance.objection";

    SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public boolean isOverdue(LocalDate today) {
        return outcome.isEmpty() && today.isAfter(answerBy);
    }

    /** What it is about, in words. */
    public String about() {
        return itemTitle.isEmpty() ? announcementTitle : itemTitle;
    }

    public Tone tone(LocalDate today) {
        return outcome.isPresent() ? Tone.QUIET : isOverdue(today) ? Tone.BAD : Tone.ACTIVE;
    }
}
