package org.qiao.consortium.shared;

import java.util.UUID;

/** 人员 — identifies a person who can sign in. */
public record PersonId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
