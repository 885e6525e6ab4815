package org.qiao.consortium.world.plan;

import java.time.LocalDate;

/**
 * A post and a student who came, or did not come, together.
 *
 * @param openedByEmployer who said yes first
 * @param openedOn day of that yes; each further step is a few days later, none after today
 * @param outcome how far it has come
 */
public record PlannedMatch(
        PlannedPost post, PlannedStudent student, boolean openedByEmployer, LocalDate openedOn, Outcome outcome) {

    /** In the order of the path; the refusals, before and after both said yes, stand beside it. */
    public enum Outcome {
        WAITING(90),
        DECLINED(50),
        ENDED(20),
        AGREED(50),
        INTERVIEWED(60),
        OFFERED(45),
        SIGNED(60),
        ARRIVED(25);

        private final int share;

        Outcome(int share) {
            this.share = share;
        }

        int share() {
            return share;
        }

        /** Whether both said yes. */
        public boolean isAgreed() {
            return ordinal() >= ENDED.ordinal();
        }

        /** Whether it has come at least as far as the other. */
        public boolean reached(Outcome other) {
            return isAgreed() && other.isAgreed() && ordinal() >= other.ordinal();
        }
    }
}
