package org.qiao.consortium.exchange;

import java.util.UUID;

/** Identifies an offer: what one student looks for. */
public record OfferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
