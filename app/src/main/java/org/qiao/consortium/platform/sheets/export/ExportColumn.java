package org.qiao.consortium.platform.sheets.export;

import java.util.Optional;
import java.util.function.Function;
import org.qiao.consortium.platform.sheets.ColumnKind;

/**
 * One column of an exported list.
 *
 * @param width in characters
 * @param value text, number, date, boolean or empty
 * @param <T> what a row is made of
 */
public record ExportColumn<T>(String title, ColumnKind kind, int width, Function<T, Optional<?>> value) {

    public static <T> ExportColumn<T> of(String title, ColumnKind kind, int width, Function<T, ?> value) {
        return new ExportColumn<>(title, kind, width, it -> unwrapped(value.apply(it)));
    }

    private static Optional<?> unwrapped(Object value) {
        return value instanceof Optional<?> optional ? optional : Optional.of(value);
    }
}
