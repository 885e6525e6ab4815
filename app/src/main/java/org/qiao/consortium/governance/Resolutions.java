package org.qiao.consortium.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.ConsortiumId;

/** 决议 — asks what has been decided. What is not in force yet or no more is answered as such, not left out. */
public interface Resolutions {

    /**
     * @param body name of the body that decided
     * @param inForce false while the minutes are not signed, and after it was revoked
     */
    record View(
            ResolutionId id,
            String number,
            String title,
            BodyId bodyId,
            String body,
            LocalDate decidedOn,
            boolean inForce) {}

    Optional<View> find(ConsortiumId consortium, ResolutionId resolution);

    Optional<View> byNumber(ConsortiumId consortium, String number);

    /** Those in force, the latest first. */
    List<View> inForce(ConsortiumId consortium);
}
