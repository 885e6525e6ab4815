package org.qiao.consortium.governance;

import java.util.UUID;

/** 机构 — identifies a body of the consortium: 领导小组, 理事会, a committee. */
public record BodyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
