package org.qiao.consortium.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.sheets.SheetFiles.POSTS;
import static org.qiao.consortium.platform.sheets.SheetFiles.read;
import static org.qiao.consortium.platform.sheets.SheetFiles.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qiao.consortium.platform.sheets.raw.RawFile;

class ErrorWorkbookTests {

    private static final List<Object> TITLES = List.of("岗位名称", "信用代码", "人数");
    private static final Map<Integer, List<CellError>> THIRD_ROW_WRONG = Map.of(
            3,
            List.of(
                    CellError.of("岗位名称", CellProblem.REQUIRED),
                    CellError.of("人数", CellProblem.NOT_A_NUMBER, "若干"),
                    CellError.warning("信用代码", "exchange.x")));

    private final ErrorWorkbook errors = new ErrorWorkbook(SheetLimits.usual(), CellError::code);

    @Test
    void addsTheColumnAndTurnsWrongCellsRedAlsoBlankOnes() throws Exception {
        var returned = write(turners(it -> {}), THIRD_ROW_WRONG);

        look(returned, sheet -> {
            assertThat(text(sheet, 0, 3)).isEqualTo("错误原因");
            assertThat(text(sheet, 2, 3))
                    .isEqualTo("岗位名称：platform.sheets.cell.required\n人数：platform.sheets.cell.not-a-number\n"
                            + "信用代码：exchange.x");
            assertThat(red(sheet, 2, 0)).isTrue();
            assertThat(red(sheet, 2, 1)).isFalse();
            assertThat(red(sheet, 2, 2)).isTrue();
            assertThat(red(sheet, 1, 0)).isFalse();
            assertThat(sheet.getRow(1).getCell(3)).isNull();
            assertThat(sheet.getColumnWidthInPixels(3)).isGreaterThan(300);
        });
    }

    @Test
    void keepsEverythingThatTheUserMade() throws Exception {
        var content = turners(sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            sheet.getRow(1).getCell(0).setCellStyle(style);
            sheet.getRow(1).createCell(8).setCellFormula("C2*2");
            sheet.addMergedRegion(new CellRangeAddress(5, 6, 0, 1));
            sheet.createFreezePane(1, 1);
            sheet.setColumnWidth(0, 30 * 256);
            sheet.setColumnWidth(9, 30 * 256);
            sheet.setAutoFilter(new CellRangeAddress(0, 3, 0, 2));
            sheet.getWorkbook().createSheet("别的");
        });

        look(write(content, THIRD_ROW_WRONG), sheet -> {
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
            assertThat(sheet.getRow(1).getCell(8).getCellFormula()).isEqualTo("C2*2");
            assertThat(text(sheet, 0, 9)).isEqualTo("错误原因");
            assertThat(sheet.getMergedRegions()).hasSize(1);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
            assertThat(sheet.getWorkbook().getNumberOfSheets()).isEqualTo(2);
        });
    }

    @Test
    void comingBackItStillHasOneColumnAndRightCellsLoseTheirRed() throws Exception {
        var returned = write(turners(it -> {}), THIRD_ROW_WRONG);
        assertThat(read(returned).rows()).hasSize(3);

        var again = write(returned, Map.of(4, List.of(CellError.of("人数", CellProblem.REQUIRED))));
        look(again, sheet -> {
            assertThat(text(sheet, 0, 3)).isEqualTo("错误原因");
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 4);
            assertThat(sheet.getRow(2).getCell(3)).isNull();
            assertThat(red(sheet, 2, 2)).isFalse();
            assertThat(red(sheet, 3, 2)).isTrue();
            assertThat(text(sheet, 3, 3)).isEqualTo("人数：platform.sheets.cell.required");
        });
        assertThat(read(again).rows()).hasSize(3);
    }

    @Test
    void textFilesComeBackAsWorkbooksWithTheSameRows() throws Exception {
        var csv = "岗位名称,信用代码,人数,备注\n车工,0012,3,甲\n,X,若干,\n\n铣工,Y,1,=1+1\n".getBytes(StandardCharsets.UTF_8);
        var returned = write(csv, THIRD_ROW_WRONG);

        look(returned, sheet -> {
            assertThat(text(sheet, 0, 4)).isEqualTo("错误原因");
            assertThat(text(sheet, 1, 1)).isEqualTo("0012");
            assertThat(red(sheet, 2, 0)).isTrue();
            assertThat(red(sheet, 2, 2)).isTrue();
            assertThat(text(sheet, 4, 3)).isEqualTo("=1+1");
        });
        assertThat(read(returned).rows()).extracting(SheetRow::number).containsExactly(2, 3, 5);
    }

    @Test
    void marksATemplateFilledInWithinItsOwnLayout() throws Exception {
        byte[] filled;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(new TemplateWriter(100).write(POSTS)))) {
            SheetFiles.fill(workbook.getSheetAt(0).createRow(4), List.of("车工", "X", "若干"));
            filled = SheetFiles.bytes(workbook);
        }
        var returned = write(filled, Map.of(5, List.of(CellError.of("人数", CellProblem.NOT_A_NUMBER, "若干"))));

        look(returned, sheet -> {
            assertThat(text(sheet, 2, 9)).isEqualTo("错误原因");
            assertThat(red(sheet, 4, 2)).isTrue();
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("若干");
            assertThat(sheet.getDataValidations()).hasSize(2);
        });
        assertThat(read(returned).samples()).containsExactly(4);
    }

    @Test
    @Timeout(120)
    void blankRowsByTheHundredThousandAreNotGivenBack() throws Exception {
        var parts = SheetFiles.unzip(turners(it -> {}));
        var blank = new StringBuilder();
        IntStream.rangeClosed(5, 300_000).forEach(it -> blank.append("<row r=\"" + it + "\" s=\"0\"/>"));
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("</sheetData>", blank + "</sheetData>")
                        .getBytes(StandardCharsets.UTF_8));

        look(
                write(SheetFiles.zip(parts), THIRD_ROW_WRONG),
                sheet -> assertThat(sheet.getLastRowNum()).isBetween(4, 2_000));
    }

    @Test
    void twoThousandWrongRowsAreWrittenInLessThanASecond() {
        var rows = new ArrayList<List<Object>>();
        rows.add(TITLES);
        var wrong = new HashMap<Integer, List<CellError>>();
        for (var i = 0; i < 2_000; i++) {
            rows.add(List.of("车工" + i, "X" + i, "若干"));
            wrong.put(i + 2, List.of(CellError.of("人数", CellProblem.NOT_A_NUMBER, "若干")));
        }
        var content = workbook(rows);
        write(content, wrong);
        assertThat(SheetFiles.computing(() -> write(content, wrong))).isLessThan(Duration.ofSeconds(1));
    }

    private byte[] write(byte[] content, Map<Integer, List<CellError>> wrong) {
        var file = RawFile.of(content);
        var reader = new SheetReader(SheetFiles.LIMITS);
        var place = reader.locate(file, POSTS);
        var extent = reader.rows(file, POSTS, place, (row, percent) -> {});
        var out = new ByteArrayOutputStream();
        try {
            errors.write(file, place, extent, it -> wrong.getOrDefault(it, List.of()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] turners(Consumer<XSSFSheet> more) {
        return workbook(List.of(TITLES, List.of("车工", "X1", 3), List.of("", "X2", "若干"), List.of("铣工", "X3", 1)), more);
    }

    private static void look(byte[] content, Consumer<XSSFSheet> look) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            look.accept(workbook.getSheetAt(0));
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static boolean red(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        var colour = cell == null ? null : cell.getCellStyle().getFillForegroundXSSFColor();
        return colour != null && "FFFDD5D2".equals(colour.getARGBHex());
    }
}
