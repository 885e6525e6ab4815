package org.qiao.consortium.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;

/** 需求 — asks about needs, whatever their status: whether a viewer may see a draft is the caller's to check. */
public interface Needs {

    Optional<NeedView> find(NeedId need);

    /** @param number {@code XQ-2026-000123} */
    Optional<NeedView> byNumber(String number);

    Map<NeedId, NeedView> find(Collection<NeedId> needs);

    /**
     * Posts for which people are still looked for, of all consortiums, one after the other and in no order. Whether their last
     * day has passed is the reader's to see.
     */
    void eachOpen(Consumer<NeedView> reader);

    /** All needs of an employer, the latest changed first. */
    List<NeedView> of(OrganizationId employer);

    /**
     * Somebody signed: counts the heads and closes the need when it is full, in the caller's transaction.
     *
     * @throws org.qiao.consortium.shared.rule.Refused when fewer are still looked for
     */
    void fill(NeedId need, int heads, Actor by, Instant at);
}
