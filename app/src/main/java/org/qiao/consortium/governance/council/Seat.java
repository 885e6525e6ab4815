package org.qiao.consortium.governance.council;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 席位 — a place in a body for which a unit names a person.
 *
 * @param place its number within the body
 */
public record Seat(UUID id, BodyId body, int place, Terms terms, Optional<LocalDate> endedOn, int version) {

    public static final String KIND = "governance.seat";

    /**
     * @param title for example 理事长; empty shows the office
     * @param holder empty while nobody sits there
     * @param holderPost what the holder is in the own unit
     * @param person the holder's account; without one 秘书处 signs in and votes for the seat as it was said
     * @param voting whether the seat has a vote
     * @param until last day of the term
     */
    public record Terms(
            SeatOffice office,
            String title,
            OrganizationId unit,
            String holder,
            String holderPost,
            Optional<PersonId> person,
            String alternate,
            Optional<PersonId> alternatePerson,
            boolean voting,
            LocalDate since,
            Optional<LocalDate> until) {

        public boolean isVacant() {
            return holder.isEmpty();
        }

        /** 理事长, or the office when no title was given. */
        public String called() {
            return title.isEmpty() ? office.label() : title;
        }
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }
}
