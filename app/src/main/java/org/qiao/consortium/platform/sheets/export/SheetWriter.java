package org.qiao.consortium.platform.sheets.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.raw.Harmless;
import org.qiao.consortium.platform.sheets.raw.SheetWords;

/**
 * Writes lists row by row, holding a thousand rows at a time: xlsx and comma-separated text (UTF-8 with mark).
 *
 * <p>Numbers are numbers and never shown with an exponent; text that a spreadsheet would take for a formula stays text.
 *
 * @param <T> what a row is made of
 */
public final class SheetWriter<T> {

    private static final int ROWS_HELD = 1_000;
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int HEADER = 2;
    private static final String GROUND = "E8EEF5";
    private static final String LINE_END = "\r\n";

    private final ExportHead head;
    private final List<ExportColumn<T>> columns;

    public SheetWriter(ExportHead head, List<ExportColumn<T>> columns) {
        this.head = head;
        this.columns = List.copyOf(columns);
    }

    /**
     * Writes a workbook and leaves the stream open.
     *
     * @return how many rows were written
     * @throws IllegalStateException when a sheet cannot hold so many rows
     */
    public long xlsx(OutputStream out, Iterator<T> rows) throws IOException {
        var at = HEADER + 1;
        try (var workbook = new Workbook(out, "Qiao", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            head(sheet);
            var blockStart = at;
            while (rows.hasNext()) {
                if (at == ROWS_OF_A_SHEET) {
                    throw new IllegalStateException("more rows than a sheet holds: " + head.title());
                }
                row(sheet, at++, rows.next());
                if (at - blockStart == ROWS_HELD) {
                    endBlock(sheet, blockStart, at - 1);
                    blockStart = at;
                }
            }
            if (at > blockStart) {
                endBlock(sheet, blockStart, at - 1);
            }
            workbook.finish();
        }
        return at - HEADER - 1L;
    }

    /** Writes comma-separated text and leaves the stream open; answers how many rows were written. */
    public long csv(OutputStream out, Iterator<T> rows) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        line(writer, List.of(head.title()));
        line(writer, head.notes());
        line(writer, columns.stream().map(ExportColumn::title).toList());
        var count = 0L;
        for (; rows.hasNext(); count++) {
            var row = rows.next();
            line(writer, columns.stream().map(it -> csvText(it, row)).toList());
        }
        writer.flush();
        return count;
    }

    private void head(Worksheet sheet) {
        var last = columns.size() - 1;
        sheet.inlineString(0, 0, Harmless.inXml(head.title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.inlineString(1, 0, Harmless.inXml(String.join("　", head.notes())));
        if (last > 0) {
            sheet.range(0, 0, 0, last).merge();
            sheet.range(1, 0, 1, last).merge();
        }
        for (var i = 0; i <= last; i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(HEADER, i, Harmless.inXml(columns.get(i).title()));
        }
        sheet.range(HEADER, 0, HEADER, last).style().bold().fillColor(GROUND).set();
        sheet.freezePane(0, HEADER + 1);
        sheet.repeatRows(HEADER);
    }

    private void row(Worksheet sheet, int at, T row) {
        for (var i = 0; i < columns.size(); i++) {
            var value = columns.get(i).value().apply(row);
            if (value.isPresent()) {
                cell(sheet, at, i, columns.get(i).kind(), value.get());
            }
        }
    }

    private static void cell(Worksheet sheet, int at, int column, ColumnKind kind, Object value) {
        switch (value) {
            case Number number when kind.isNumeric() -> sheet.value(at, column, number);
            case LocalDate date when kind == ColumnKind.DATE -> sheet.value(at, column, date);
            default -> {
                var text = Harmless.inXml(text(value));
                sheet.inlineString(at, column, text);
                if (Harmless.looksLikeFormula(text)) {
                    sheet.style(at, column).format("@").set();
                }
            }
        }
    }

    private void endBlock(Worksheet sheet, int first, int last) throws IOException {
        for (var i = 0; i < columns.size(); i++) {
            var format = switch (columns.get(i).kind()) {
                case INTEGER -> "0";
                case DECIMAL -> "0.##########";
                case MONEY -> "#,##0.00";
                case DATE -> "yyyy-mm-dd";
                default -> "";
            };
            if (!format.isEmpty()) {
                sheet.range(first, i, last, i).style().format(format).set();
            }
        }
        sheet.flush();
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            case Boolean flag -> SheetWords.word(flag ? "yes" : "no");
            default -> value.toString();
        };
    }

    private static <T> String csvText(ExportColumn<T> column, T row) {
        return column.value()
                .apply(row)
                .map(it -> it instanceof Number ? text(it) : Harmless.inCsv(text(it)))
                .orElse("");
    }

    private static void line(Writer writer, List<String> fields) throws IOException {
        for (var i = 0; i < fields.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted(fields.get(i)));
        }
        writer.write(LINE_END);
    }

    private static String quoted(String field) {
        var plain = field.chars()
                .noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r' || it == ';' || it == '\t');
        return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
