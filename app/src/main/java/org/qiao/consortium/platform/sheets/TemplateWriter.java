package org.qiao.consortium.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qiao.consortium.platform.sheets.raw.Harmless;
import org.qiao.consortium.platform.sheets.raw.SheetWords;

/**
 * 模板 — the workbook that people fill: title, notice, header, a sample row in grey; drop-downs; a second sheet that says
 * what to fill in.
 */
public final class TemplateWriter {

    private static final int TITLE = 0;
    private static final int NOTICE = 1;
    private static final int HEADER = 2;
    private static final int SAMPLE = 3;
    private static final String INK = "1D2733";
    private static final String PRIMARY = "1456A0";
    private static final String BAD = "B42318";
    private static final String MUTED = "8A94A0";
    private static final String GROUND = "E8EEF5";
    private static final String LINE = "C9D2DC";

    private final int rows;

    /** @param rows for how many rows drop-downs are prepared */
    public TemplateWriter(int rows) {
        this.rows = rows;
    }

    public byte[] write(SheetLayout layout) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Qiao", "1.0")) {
            var data = workbook.newWorksheet(sheetName(layout.title()));
            var guide = workbook.newWorksheet(SheetWords.word("guide-sheet"));
            var choices = choices(workbook.newWorksheet(SheetWords.word("choices-sheet")), layout.columns());
            data(data, layout, choices);
            guide(guide, layout.columns());
            workbook.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Range> choices(Worksheet sheet, List<SheetColumn> columns) {
        var ranges = new HashMap<String, Range>();
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        for (var column : columns) {
            var choices = choices(column);
            if (!choices.isEmpty()) {
                var place = ranges.size();
                IntStream.range(0, choices.size()).forEach(it -> sheet.value(it, place, choices.get(it)));
                ranges.put(column.title(), sheet.range(0, place, choices.size() - 1, place));
            }
        }
        return ranges;
    }

    private static List<String> choices(SheetColumn column) {
        return column.kind() == ColumnKind.YES_NO
                ? List.of(SheetWords.word("yes"), SheetWords.word("no"))
                : column.choices();
    }

    private void data(Worksheet sheet, SheetLayout layout, Map<String, Range> choices) {
        var last = layout.columns().size() - 1;
        sheet.value(TITLE, 0, SheetWords.word("template-title", layout.title(), layout.version()));
        sheet.range(TITLE, 0, TITLE, last).merge();
        sheet.style(TITLE, 0)
                .bold()
                .fontSize(14)
                .fontColor(INK)
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(TITLE, 28);
        sheet.value(
                NOTICE, 0, SheetWords.word("template-notice", SheetWords.word("guide-sheet"), SheetWords.sampleMark()));
        sheet.range(NOTICE, 0, NOTICE, last).merge();
        sheet.style(NOTICE, 0)
                .fontColor(MUTED)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(NOTICE, 48);
        sheet.rowHeight(HEADER, 24);
        for (var i = 0; i <= last; i++) {
            column(sheet, i, layout.columns().get(i), i == 0);
            var range = choices.get(layout.columns().get(i).title());
            if (range != null) {
                sheet.range(SAMPLE + 1, i, SAMPLE + rows, i)
                        .validateWithList(range)
                        .showErrorMessage(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(SheetWords.word("not-listed-title"))
                        .error(SheetWords.word("not-listed"));
            }
        }
        sheet.freezePane(0, HEADER + 1);
    }

    private static void column(Worksheet sheet, int place, SheetColumn column, boolean first) {
        sheet.width(place, column.width());
        sheet.style(place).format(format(column.kind())).set();
        sheet.value(HEADER, place, column.required() ? "*" + column.title() : column.title());
        sheet.style(HEADER, place)
                .bold()
                .fontColor(column.required() ? BAD : PRIMARY)
                .fillColor(GROUND)
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        var sample = (first ? SheetWords.sampleMark() : "") + column.sample();
        sheet.value(SAMPLE, place, sample);
        sheet.style(SAMPLE, place).italic().fontColor(MUTED).format("@").set();
    }

    private static String format(ColumnKind kind) {
        return switch (kind) {
            case TEXT, PROSE, CODE, CHOICE, YES_NO, MONTH -> "@";
            case INTEGER -> "0";
            case DECIMAL -> "General";
            case MONEY -> "0.00";
            case DATE -> "yyyy-mm-dd";
        };
    }

    private static void guide(Worksheet sheet, List<SheetColumn> columns) {
        var titles = List.of("guide-column", "guide-required", "guide-what", "guide-sample", "guide-choices");
        var widths = new int[] {20, 10, 50, 26, 60};
        for (var i = 0; i < titles.size(); i++) {
            sheet.width(i, widths[i]);
            sheet.value(0, i, SheetWords.word(titles.get(i)));
            sheet.style(0, i).bold().fillColor(GROUND).fontColor(PRIMARY).set();
        }
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(i + 1, 0, column.title());
            sheet.value(i + 1, 1, SheetWords.word(column.required() ? "required" : "optional"));
            sheet.value(i + 1, 2, what(column));
            sheet.value(i + 1, 3, column.sample());
            sheet.value(i + 1, 4, Harmless.inXml(String.join("、", choices(column))));
            sheet.range(i + 1, 0, i + 1, titles.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .format("@")
                    .set();
        }
        sheet.freezePane(0, 1);
    }

    private static String what(SheetColumn column) {
        var kind = SheetWords.word(
                "kind-" + column.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return column.help().isEmpty() ? kind : column.help() + "\n" + kind;
    }

    /** A sheet's name has at most 31 characters and none of these. */
    private static String sheetName(String title) {
        var name = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return name.substring(0, Math.min(name.length(), 31));
    }
}
