package org.qiao.consortium.governance.typed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed, read: never null, and empty when it is not there or cannot be read. */
public final class Typed {

    private Typed() {}

    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    public static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code 9:30} and {@code 09:30}. */
    public static Optional<LocalTime> time(@Nullable String typed) {
        var text = text(typed).replace('：', ':');
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A whole number without sign, at most nine digits. */
    public static Optional<Integer> number(@Nullable String typed) {
        var text = text(typed);
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    public static <E extends Enum<E>> Optional<E> chosen(Class<E> choices, @Nullable String typed) {
        var text = text(typed);
        return Arrays.stream(choices.getEnumConstants())
                .filter(it -> it.name().equals(text))
                .findFirst();
    }
}
