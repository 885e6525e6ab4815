package org.qiao.consortium.shared;

import java.util.UUID;

/** 单位 — identifies a unit of the register. */
public record OrganizationId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
