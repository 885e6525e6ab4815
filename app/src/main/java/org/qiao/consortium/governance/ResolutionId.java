package org.qiao.consortium.governance;

import java.util.UUID;

/** 决议 — identifies what a body has decided. */
public record ResolutionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
