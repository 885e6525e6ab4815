package org.qiao.consortium.governance;

import java.time.Instant;
import java.time.LocalDate;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 须经公示的事物 — implemented by whoever announces things of its own. Each call is in the transaction that changes the item: what
 * throws here leaves the item as it was, and the daily job asks again the next day.
 */
public interface AnnouncedSubject {

    /** The kind of its {@link SubjectRef}, {@code governance.selection}. */
    String kind();

    /** 期满无异议，或异议不成立. Told once. */
    void tookEffect(Announced item, Instant at);

    /** 不予生效: an objection was upheld, or the whole notice was taken back. Told once. */
    void struck(Announced item, String reason, Instant at);

    /** 暂缓: an objection stands against it. May be told again after it was let go. */
    default void held(Announced item, Instant at) {}

    /**
     * @param announcement number of the notice
     * @param on day from which it holds
     */
    record Announced(SubjectRef subject, String announcement, ConsortiumId consortium, LocalDate on) {}
}
