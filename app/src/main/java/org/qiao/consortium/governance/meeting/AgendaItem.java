package org.qiao.consortium.governance.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 议题 — one thing on the agenda.
 *
 * @param place its number in the agenda
 * @param conclusion what was said when it was deliberated
 */
public record AgendaItem(
        UUID id, UUID meeting, int place, Terms terms, ItemStatus status, Tally tally, String conclusion, int version) {

    public static final String KIND = "governance.agenda-item";

    /**
     * @param proposal becomes the text of the resolution
     * @param secret nobody learns who voted how
     * @param sides of 政企校行, who are concerned
     * @param reporter who presents it
     * @param problem of the problem list that it is to settle
     */
    public record Terms(
            String title,
            String proposal,
            Decides decides,
            boolean secret,
            OperatingMode mode,
            List<String> sides,
            String reporter,
            Optional<UUID> problem) {

        public Terms {
            sides = List.copyOf(sides);
        }
    }

    /**
     * 票数.
     *
     * @param entitled seats that have a vote on it, {@code present} of them; those that stood back are in neither
     */
    public record Tally(int entitled, int present, int recused, int inFavour, int against, int abstained) {

        static Tally none() {
            return new Tally(0, 0, 0, 0, 0, 0);
        }

        public int cast() {
            return inFavour + against + abstained;
        }
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }
}
