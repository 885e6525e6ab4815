package org.qiao.consortium.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qiao.consortium.platform.sheets.raw.Harmless;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawSheet;
import org.qiao.consortium.platform.sheets.raw.SheetWords;
import org.qiao.consortium.platform.sheets.xlsx.SheetMarks;
import org.qiao.consortium.platform.sheets.xlsx.WorkbookMarker;

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
     * An xlsx workbook, whatever the format of the file was.
     *
     * @param content the file as it was uploaded
     * @param wrong findings by number of the row
     * @throws SheetRefused when the file cannot be read
     */
    public byte[] write(byte[] content, SheetLayout layout, Map<Integer, List<CellError>> wrong) {
        var found = reader.locate(content, layout);
        var place = new SheetTable(layout, limits, found.sheet(), found.header()).place();
        var rows = new HashMap<Integer, SheetMarks.WrongRow>();
        wrong.forEach((number, errors) -> rows.put(number, wrongRow(errors, place)));
        var marks = new SheetMarks(
                place.part(), place.headerRow(), place.errorColumn(), SheetWords.errorColumn(), place.lastRow(), rows);
        return place.part().isEmpty()
                ? anew(found.sheet(), marks)
                : WorkbookMarker.mark(content, limits, marks).orElseGet(() -> anew(found.sheet(), marks));
    }

    private SheetMarks.WrongRow wrongRow(List<CellError> errors, Sheet.Place place) {
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

    private static byte[] anew(RawSheet sheet, SheetMarks marks) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Qiao", "1.0")) {
            var target = workbook.newWorksheet("Sheet1");
            for (var column = 0; column < marks.column(); column++) {
                target.width(column, USUAL_WIDTH);
            }
            target.width(marks.column(), MESSAGE_WIDTH);
            sheet.rows().forEach(it -> copy(it, target, marks));
            target.freezePane(0, marks.headerRow());
            workbook.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
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
        var wrong = marks.rows().get(row.number());
        if (wrong != null) {
            target.inlineString(at, marks.column(), wrong.message());
            target.style(at, marks.column()).fontColor(RED_INK).wrapText(true).set();
            wrong.columns()
                    .forEach(it ->
                            target.style(at, it).fillColor(RED).format("@").set());
        }
    }
}
