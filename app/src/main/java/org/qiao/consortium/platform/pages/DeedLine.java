package org.qiao.consortium.platform.pages;

import java.time.Instant;
import java.util.Optional;

/**
 * 留痕 — one deed in the trail of a thing: when, who of which unit, what, why.
 *
 * @param deed what was done, for example 「退回修改」
 * @param reason empty when none was asked for
 */
public record DeedLine(
        Instant at, String who, String unit, String deed, String reason, Optional<Attachment> attachment) {

    /** A paper that belongs to the deed. */
    public record Attachment(String name, String url) {}

    public static DeedLine of(Instant at, String who, String unit, String deed, String reason) {
        return new DeedLine(at, who, unit, deed, reason, Optional.empty());
    }
}
