package org.qiao.consortium.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills and mends workbooks as people do it in their office program: by the titles of the columns. */
public final class Workbooks {

    private static final DataFormatter TEXT = new DataFormatter();

    private Workbooks() {}

    /** The same workbook after {@code change} had its first sheet. */
    static byte[] change(byte[] content, Consumer<Table> change) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                var out = new ByteArrayOutputStream()) {
            change.accept(new Table(workbook.getSheetAt(0)));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A template with so many rows filled in. */
    public static byte[] fill(byte[] template, int rows, IntFunction<Map<String, String>> row) {
        return change(template, table -> {
            for (var index = 0; index < rows; index++) {
                table.write(index, row.apply(index));
            }
        });
    }

    /** A sheet by the titles of its columns. */
    static final class Table {

        private final Sheet sheet;
        private final Map<String, Integer> columns = new HashMap<>();
        private final int headRow;

        Table(Sheet sheet) {
            this.sheet = sheet;
            this.headRow = head(sheet);
            for (var cell : sheet.getRow(headRow)) {
                columns.put(
                        TEXT.formatCellValue(cell)
                                .replace("*", "")
                                .replace("（必填）", "")
                                .strip(),
                        cell.getColumnIndex());
            }
        }

        private static int head(Sheet sheet) {
            for (var row : sheet) {
                if (row.getPhysicalNumberOfCells() > 5) {
                    return row.getRowNum();
                }
            }
            throw new AssertionError("no head row");
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }

        /** Clears the sample and writes row {@code index}, counted from 0 below the head. */
        void write(int index, Map<String, String> cells) {
            var row = rowAt(index);
            for (var i = 0; i < row.getLastCellNum(); i++) {
                if (row.getCell(i) != null) {
                    row.getCell(i).setBlank();
                }
            }
            cells.forEach((column, text) -> {
                var at = columns.get(column);
                if (at == null) {
                    throw new AssertionError("no column " + column + " among " + columns.keySet());
                }
                row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
            });
        }

        String read(int index, String column) {
            var cell = rowAt(index).getCell(columns.get(column));
            return cell == null ? "" : TEXT.formatCellValue(cell);
        }

        private Row rowAt(int index) {
            var number = headRow + 1 + index;
            return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        }
    }
}
