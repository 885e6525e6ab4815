package org.qiao.consortium.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.students.StudentId;

/** 对接 — the deeds of a match as other modules may do them, and its figures. Who may speak for a side is the caller's to check. */
public interface Matches {

    /** What the employer can report of a match after both sides agreed, in order. */
    enum Step {
        /** The interview went well. */
        PASS,
        OFFER,
        SIGN,
        ARRIVE
    }

    /** The first side's yes. @return the number, {@code DJ-2026-000123} */
    String open(NeedId need, StudentId student, Side side, Actor by, Instant at);

    /** The other side's yes. */
    void agree(String number, Actor by, Instant at);

    /** No, or the end of what was agreed. @param cause one that this side may give */
    void decline(String number, Side side, DeclineCause cause, String note, Actor by, Instant at);

    /** The employer asks the student to come. */
    void interview(String number, Instant appointment, String place, Actor by, Instant at);

    /** Reports the next step on that day. */
    void advance(String number, Step step, LocalDate on, Actor by, Instant at);

    /** Live and ended matches of the consortium by status name. */
    Map<String, Integer> counts(ConsortiumId consortium);

    /** How many students agreed with an employer in the days from {@code from} to {@code to}, both included. */
    int agreed(ConsortiumId consortium, LocalDate from, LocalDate to);
}
