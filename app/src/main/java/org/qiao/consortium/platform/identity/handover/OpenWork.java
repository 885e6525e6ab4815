package org.qiao.consortium.platform.identity.handover;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;

/**
 * 未办事项 — open work that hangs on one person. Whoever keeps such work implements this; what belongs to a unit hangs on a
 * person when nobody else of the unit could go on with it.
 */
public interface OpenWork {

    /** In which role of which unit the work is done: the successor is given it when they do not hold it. */
    record Office(Role role, OrganizationId unit) {}

    /** @param label what it is, for example 「担任班主任的班级」 */
    record Item(String label, int count, Office office) {}

    /** What the person has open now; nothing once it is handed over. */
    List<Item> of(PersonId person);

    /**
     * Moves all of it, in the transaction that closes the account; each thing moved is a deed.
     *
     * @param to holds the offices by then
     */
    void handOver(PersonId from, PersonId to, Actor by, Instant at);
}
