package org.qiao.consortium.platform.sheets;

import java.util.List;

/**
 * What is wrong with one cell.
 *
 * @param column title of the column; empty when the whole row is meant
 * @param code key of the message: one of {@link CellProblem} or of the module that checks
 * @param args what the message's placeholders stand for, in order; never personal data
 * @param warning shown, but the row is taken all the same
 */
public record CellError(String column, String code, List<String> args, boolean warning) {

    public CellError {
        args = List.copyOf(args);
    }

    public static CellError of(String column, CellProblem problem, String... args) {
        return new CellError(column, problem.code(), List.of(args), problem.isWarning());
    }

    public static CellError of(String column, String code, String... args) {
        return new CellError(column, code, List.of(args), false);
    }

    public static CellError warning(String column, String code, String... args) {
        return new CellError(column, code, List.of(args), true);
    }
}
