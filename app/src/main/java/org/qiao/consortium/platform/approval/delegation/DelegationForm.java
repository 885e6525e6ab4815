package org.qiao.consortium.platform.approval.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed. @param deputy id of a person @param from and until as dates */
record DelegationForm(
        @Nullable String deputy,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason) {

    static DelegationForm blank() {
        return new DelegationForm("", "", "", "");
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
