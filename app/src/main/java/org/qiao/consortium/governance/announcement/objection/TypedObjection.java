package org.qiao.consortium.governance.announcement.objection;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 异议 as it was typed.
 *
 * @param item position of the item, {@code whole} for the notice as a whole
 * @param way {@code named} or {@code anonymous}
 */
public record TypedObjection(
        @Nullable String item,
        @Nullable String way,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String text) {

    static final String WHOLE = "whole";
    static final String NAMED = "named";
    static final String ANONYMOUS = "anonymous";

    static TypedObjection blank(String item) {
        return new TypedObjection(item, "", "", "", "");
    }

    public static String said(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    boolean isNamed() {
        return said(way).equals(NAMED);
    }

    boolean isOfWhole() {
        return said(item).equals(WHOLE);
    }

    Optional<Integer> position() {
        return said(item).matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(said(item))) : Optional.empty();
    }
}
