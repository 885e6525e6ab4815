package org.qiao.consortium.platform.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.platform.sheets.SheetLimits;
import org.qiao.consortium.platform.sheets.SheetReader;

class SheetWriterTests {

    private record Post(String title, String code, int count, BigDecimal pay, Optional<LocalDate> until) {}

    private static final ExportHead HEAD = new ExportHead(
            "企业需求清单", "示例单位", LocalDateTime.of(2026, 11, 22, 9, 5), "职业=车工", LocalDateTime.of(2026, 11, 22, 9, 0));
    private static final List<ExportColumn<Post>> COLUMNS = List.of(
            ExportColumn.of("岗位名称", ColumnKind.TEXT, 20, Post::title),
            ExportColumn.of("编号", ColumnKind.CODE, 20, Post::code),
            ExportColumn.of("人数", ColumnKind.INTEGER, 8, Post::count),
            ExportColumn.of("月薪", ColumnKind.MONEY, 10, Post::pay),
            ExportColumn.of("截止日期", ColumnKind.DATE, 12, Post::until));
    private static final Post TURNER =
            new Post("车工", "000123456789012345", 3, new BigDecimal("4500.5"), Optional.of(LocalDate.of(2026, 12, 31)));

    @Test
    void writesTitleNotesHeaderAndTypedCells() throws Exception {
        var sheet = sheet(List.of(TURNER));

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("企业需求清单");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                .contains("制表单位：示例单位", "制表时间：2026-11-22 09:05", "条件：职业=车工", "数据截至：2026-11-22 09:00");
        assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("月薪");
        var row = sheet.getRow(3);
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo("000123456789012345");
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(4500.5);
        assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-12-31T00:00");
        assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        var evil = List.of("=1+1", "+86", "-2+3", "@SUM(A1)", "\t=1", "\r=1");
        var posts = evil.stream().map(SheetWriterTests::called).toList();
        var sheet = sheet(posts);
        for (var i = 0; i < evil.size(); i++) {
            var cell = sheet.getRow(3 + i).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }

        assertThat(csv(posts.subList(0, 5)).lines().skip(3))
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.replace("\"", "")).startsWith("'"));
        assertThat(csv(List.of(new Post("-", "A", -3, BigDecimal.ONE, Optional.empty()))))
                .endsWith("-,A,-3,1,\r\n");
    }

    @Test
    void textThatXmlCannotHoldDoesNotBreakTheFile() throws Exception {
        var sheet = sheet(List.of(called("甲\u0001乙\uFFFE<&>\uD800"), called(manySigns())));

        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("甲乙<&>");
        assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).hasSize(32_767);
    }

    @Test
    void holdsManyRowsAndTellsHowMany() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var rows = IntStream.range(0, 2_500).mapToObj(it -> called("车工" + it)).iterator();

        assertThat(new SheetWriter<>(HEAD, COLUMNS).xlsx(bytes, rows)).isEqualTo(2_500);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var last = workbook.getSheetAt(0).getRow(2_502);
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("车工2499");
            assertThat(last.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
        }
    }

    @Test
    void whatIsWrittenIsReadBackHoweverOddItIs() throws Exception {
        var layout = new SheetLayout("x", "x", "1", List.of(SheetColumn.required("岗位名称", ColumnKind.TEXT)));
        var random = new Random(20261122);
        var alphabet = "=+-@',;\"<&>_x000D_甲乙，（ ab1";
        var titles = new ArrayList<String>();
        for (var i = 0; i < 500; i++) {
            var title = new StringBuilder("题");
            random.ints(random.nextInt(1, 12), 0, alphabet.length()).forEach(it -> title.append(alphabet.charAt(it)));
            titles.add(title.substring(random.nextInt(2))
                    .replaceAll("_x[0-9A-F]{4}_", "")
                    .replaceAll(" +", " ")
                    .strip());
        }
        titles.removeIf(it -> it.isEmpty() || it.startsWith("'") || it.startsWith("=\""));
        var posts = titles.stream().map(SheetWriterTests::called).toList();
        var reader = new SheetReader(SheetLimits.usual());

        assertThat(reader.read(csv(posts).getBytes(StandardCharsets.UTF_8), layout)
                        .rows())
                .extracting(it -> it.cell("岗位名称").text())
                .containsExactlyElementsOf(titles);
        assertThat(reader.read(xlsx(posts), layout).rows())
                .extracting(it -> it.cell("岗位名称").text())
                .containsExactlyElementsOf(titles);
    }

    private static Post called(String title) {
        return new Post(title, "A", 1, BigDecimal.ONE, Optional.empty());
    }

    private static String manySigns() {
        var signs = new StringBuilder();
        new Random(7).ints(40_000, 0x4E00, 0x9FA5).forEach(signs::appendCodePoint);
        return signs.toString();
    }

    private static byte[] xlsx(List<Post> posts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new SheetWriter<>(HEAD, COLUMNS).xlsx(bytes, posts.iterator());
        return bytes.toByteArray();
    }

    private static XSSFSheet sheet(List<Post> posts) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(posts)))) {
            return workbook.getSheetAt(0);
        }
    }

    private static String csv(List<Post> posts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new SheetWriter<>(HEAD, COLUMNS).csv(bytes, posts.iterator());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
