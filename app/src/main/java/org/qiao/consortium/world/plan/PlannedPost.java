package org.qiao.consortium.world.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A post that a firm of the demo world wants filled.
 *
 * @param key unique and the same for each run, {@code firm-01/cnc-turner/1}
 * @param foundElsewhere heads that the employer has found without the platform; of open posts never all
 * @param startOn wanted first day of work
 * @param untilOn last day on which people may apply
 * @param writtenOn day of the draft; the submission follows on the same day
 * @param decidedOn day on which the secretariat decided; empty when it has not
 * @param endedOn day on which it was closed; empty when it is not
 */
public record PlannedPost(
        String key,
        Firm firm,
        PostTemplate template,
        String title,
        int heads,
        int foundElsewhere,
        BigDecimal payFrom,
        BigDecimal payTo,
        String tasks,
        String regionCode,
        LocalDate startOn,
        LocalDate untilOn,
        LocalDate writtenOn,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> endedOn,
        Fate fate) {

    /** How far a post has come, with its share of all. */
    public enum Fate {
        DRAFT(24),
        UNDER_REVIEW(18),
        RETURNED(14),
        PUBLISHED(318),
        FILLED(140),
        EXPIRED(26),
        WITHDRAWN(30),
        UNSUPPLIED(30);

        private final int share;

        Fate(int share) {
            this.share = share;
        }

        /** Of all shares together. */
        int share() {
            return share;
        }

        public boolean isClosed() {
            return ordinal() >= FILLED.ordinal();
        }

        /** Whether it was ever open to applicants. */
        public boolean wasPublished() {
            return this == PUBLISHED || isClosed();
        }
    }
}
