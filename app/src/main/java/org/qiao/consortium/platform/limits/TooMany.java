package org.qiao.consortium.platform.limits;

import java.time.Instant;

/** Tried too often; answered with 429 and the time from which to try again. */
public final class TooMany extends RuntimeException {

    private final Instant again;

    public TooMany(String kind, Instant again) {
        super(kind);
        this.again = again;
    }

    public Instant again() {
        return again;
    }
}
