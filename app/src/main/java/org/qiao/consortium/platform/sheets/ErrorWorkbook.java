package org.qiao.consortium.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.sheets.raw.Harmless;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawRows;
import org.qiao.consortium.platform.sheets.raw.SheetWords;
import org.qiao.consortium.platform.sheets.xlsx.SheetMarks;
import org.qiao.consortium.platform.sheets.xlsx.WorkbookMarker;
import org.qiao.consortium.platform.sheets.xlsx.XlsxWorkbook;

/**
 * 错误报告 — the user's own workbook back, with a column 错误原因 and the wrong cells red; mended, it can be uploaded again.
 *
 * <p>Coming back a second time it still has one such column, and cells that are right now lose their red.
 */
public final class ErrorWorkbook {

    private static final String RED = "FDD5D2";
    private static final String RED_INK = "B42318";
    private static final int MESSAGE_WIDTH = 50;
    private static final int USUAL_WIDTH = 16;
    private static final int ROWS_HELD = 1_000;

    private final SheetReader reader;
    private final SheetLimits limits;
    private final Function<CellError, String> wording;

    /** @param wording the sentence for what is wrong with a cell */
    public ErrorWorkbook(SheetLimits limits, Function<CellError, String> wording) {
        this.reader = new SheetReader(limits);
        this.limits = limits;
        this.wording = wording;
    }

    /**
     * Writes an xlsx workbook, whatever the format of the file was; does not close {@code out}.
     *
     * @param findings of a row by its number, asked in the order of the rows; empty for a row without
     * @throws SheetRefused when the file cannot be read
     */
    public void write(
            RawFile file,
            SheetPlace place,
            Sheet.Extent extent,
            IntFunction<List<CellError>> findings,
            OutputStream out)
            throws IOException {
        var marks = new SheetMarks(
                place.part(),
                place.headerRow(),
                extent.errorColumn(),
                SheetWords.errorColumn(),
                extent.lastRow(),
                it -> wrongRow(findings.apply(it), place));
        if (place.isText()) {
            try (var rows = reader.text(file, place)) {
                anew(rows, marks, out);
            }
        } else if (!WorkbookMarker.mark(file, limits, marks, out)) {
            try (var workbook = XlsxWorkbook.open(file, limits);
                    var rows = workbook.rows(place.part())) {
                anew(rows, marks, out);
            }
        }
    }

    private SheetMarks.@Nullable WrongRow wrongRow(List<CellError> errors, SheetPlace place) {
        if (errors.isEmpty()) {
            return null;
        }
        var sentences = errors.stream()
                .map(it -> it.column().isEmpty() ? wording.apply(it) : it.column() + "：" + wording.apply(it))
                .distinct()
                .toList();
        var columns = new HashSet<Integer>();
        for (var error : errors) {
            var column = place.columns().get(error.column());
            if (column != null && !error.warning()) {
                columns.add(column);
            }
        }
        return new SheetMarks.WrongRow(Harmless.inXml(String.join("\n", sentences)), columns);
    }

    private static void anew(RawRows rows, SheetMarks marks, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Qiao", "1.0");
        var target = workbook.newWorksheet("Sheet1");
        for (var column = 0; column < marks.column(); column++) {
            target.width(column, USUAL_WIDTH);
        }
        target.width(marks.column(), MESSAGE_WIDTH);
        target.freezePane(0, marks.headerRow());
        var copied = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            copy(row, target, marks);
            if (++copied % ROWS_HELD == 0) {
                target.flush();
            }
        }
        workbook.finish();
    }

    private static void copy(RawRow row, Worksheet target, SheetMarks marks) {
        var at = row.number() - 1;
        var isTable = row.number() >= marks.headerRow();
        row.cells().forEach((column, cell) -> {
            if (!isTable || column != marks.column()) {
                target.inlineString(at, column, Harmless.inXml(cell.text()));
                var style = target.style(at, column).format("@");
                (row.number() == marks.headerRow() ? style.bold() : style).set();
            }
        });
        if (row.number() == marks.headerRow()) {
            target.inlineString(at, marks.column(), marks.title());
            target.style(at, marks.column()).bold().fontColor(RED_INK).set();
        }
        var wrong = marks.rows().apply(row.number());
        if (wrong != null) {
            target.inlineString(at, marks.column(), wrong.message());
            target.style(at, marks.column()).fontColor(RED_INK).wrapText(true).set();
            wrong.columns()
                    .forEach(it ->
                            target.style(at, it).fillColor(RED).format("@").set());
        }
    }
}
