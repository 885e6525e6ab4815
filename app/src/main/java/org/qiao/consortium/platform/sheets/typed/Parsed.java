package org.qiao.consortium.platform.sheets.typed;

import java.util.List;
import org.qiao.consortium.platform.sheets.CellProblem;

/** What came of reading a cell: a value, or why there is none. */
public sealed interface Parsed<T> {

    record Value<T>(T value) implements Parsed<T> {}

    record Wrong<T>(CellProblem problem, List<String> args) implements Parsed<T> {}

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> wrong(CellProblem problem, String... args) {
        return new Wrong<>(problem, List.of(args));
    }

    /** As much of a cell as a message repeats. */
    static String shown(String text) {
        var longest = 30;
        return text.length() > longest ? text.substring(0, text.offsetByCodePoints(0, 15)) + "…" : text;
    }
}
