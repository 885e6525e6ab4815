package org.qiao.consortium.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/**
 * What others may know of a need; no contact data.
 *
 * @param number {@code XQ-2026-000123}
 * @param employer whose post it is
 * @param enteredBy who typed it: another unit when it was entered on the employer's behalf (代录)
 * @param filled heads found so far
 * @param confirmedOn when the employer last said that it still looks for people
 */
public record NeedView(
        NeedId id,
        String number,
        ConsortiumId consortium,
        OrganizationId employer,
        OrganizationId enteredBy,
        NeedStatus status,
        PostTerms terms,
        int filled,
        Optional<Instant> publishedAt,
        Optional<LocalDate> confirmedOn) {

    /** How many are still looked for. */
    public int headsLeft() {
        return Math.max(0, terms.heads() - filled);
    }

    /** Whether somebody may still apply on that day. */
    public boolean isOpen(LocalDate on) {
        return status == NeedStatus.PUBLISHED
                && headsLeft() > 0
                && terms.untilOn().map(it -> !on.isAfter(it)).orElse(true);
    }

    public boolean isEnteredForAnother() {
        return !employer.equals(enteredBy);
    }
}
