package org.qiao.consortium.exchange.matching.pages;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed on the page of a match, whichever of its forms was sent; never null. */
public record MatchForm(
        @Nullable String cause,
        @Nullable String note,
        @Nullable String at,
        @Nullable String place,
        @Nullable String result,
        @Nullable String signedOn,
        @Nullable String startOn,
        @Nullable String paper,
        @Nullable String arrivedOn) {

    static MatchForm blank() {
        return new MatchForm(null, null, null, null, null, null, null, null, null);
    }

    /** The text of a field as typed, without blanks around it. */
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
