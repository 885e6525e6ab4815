package org.qiao.consortium.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;

/** 需求受理 — the deeds that a unit, or somebody on its behalf, does to its needs; many at once. */
public interface NeedIntake {

    /** @param employer whose post it is: the viewer's unit, or another for those who may enter on its behalf */
    record Entry(OrganizationId employer, PostTerms terms) {}

    /** Keeps drafts. @return their ids in the order of the entries */
    List<NeedId> draft(List<Entry> entries, Viewer by, Instant at);

    /**
     * Asks for publication: one approval for all of them, decided row by row.
     *
     * @return the number of the approval
     * @throws org.qiao.consortium.shared.rule.Refused with everything that the rules of publication have against any
     */
    String submit(List<NeedId> needs, Viewer by, Instant at);

    /** Takes back what waits for its decision: a draft again. */
    void withdraw(NeedId need, Viewer by, Instant at);

    /** @param cause asked for when nobody could be found */
    void close(NeedId need, CloseReason reason, Optional<CloseReason.Cause> cause, String note, Viewer by, Instant at);

    /** Closes those whose last day to apply was that day or before, for {@link CloseReason#EXPIRED}. */
    void closeOverdue(LocalDate day);

    /** The employer reports heads found elsewhere; closes the need when it is full. */
    void reportFilled(NeedId need, int heads, Viewer by, Instant at);
}
