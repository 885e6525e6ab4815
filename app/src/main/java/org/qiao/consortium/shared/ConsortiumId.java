package org.qiao.consortium.shared;

import java.util.UUID;

/** 联合体 — identifies the consortium that a thing belongs to. */
public record ConsortiumId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ConsortiumId of(String text) {
        return new ConsortiumId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
