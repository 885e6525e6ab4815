package org.qiao.consortium.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/** 需求 — asks about needs, whatever their status: whether a viewer may see a draft is the caller's to check. */
public interface Needs {

    Optional<NeedView> find(NeedId need);

    /** @param number {@code XQ-2026-000123} */
    Optional<NeedView> byNumber(String number);

    Map<NeedId, NeedView> find(Collection<NeedId> needs);

    /** Needs to which people may apply on that day, the latest published first. */
    List<NeedView> open(ConsortiumId consortium, LocalDate on);

    /** All needs of an employer, the latest changed first. */
    List<NeedView> of(OrganizationId employer);

    /**
     * Somebody signed: counts the heads and closes the need when it is full, in the caller's transaction.
     *
     * @throws org.qiao.consortium.shared.rule.Refused when fewer are still looked for
     */
    void fill(NeedId need, int heads, Actor by, Instant at);
}
