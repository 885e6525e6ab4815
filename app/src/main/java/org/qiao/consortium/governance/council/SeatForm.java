package org.qiao.consortium.governance.council;

import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;

/**
 * 席位表单 — what was typed about a seat.
 *
 * @param unit number of the unit
 * @param account user name of the holder, {@code alternateAccount} of the alternate
 */
public record SeatForm(
        @Nullable String office,
        @Nullable String title,
        @Nullable String unit,
        @Nullable String unitText,
        @Nullable String holder,
        @Nullable String holderPost,
        @Nullable String account,
        @Nullable String accountText,
        @Nullable String alternate,
        @Nullable String alternateAccount,
        @Nullable String alternateAccountText,
        @Nullable String voting,
        @Nullable String since,
        @Nullable String until) {

    /** @param since first day of the term, as a date field wants it */
    public static SeatForm empty(SeatOffice office, String since) {
        return new SeatForm(office.name(), "", "", "", "", "", "", "", "", "", "", "true", since, "");
    }

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }
}
