package org.qiao.consortium.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people make them. */
public final class SheetFiles {

    static final List<Object> TITLES = List.of("岗位名称", "信用代码", "人数", "月薪", "截止日期", "毕业年月", "用工形式", "包住", "工作内容");

    static final SheetLayout POSTS = new SheetLayout(
            "posts",
            "岗位",
            "2026-11",
            List.of(
                    SheetColumn.required("岗位名称", ColumnKind.TEXT)
                            .sample("CNC操机员")
                            .help("招聘启事上的叫法"),
                    SheetColumn.required("信用代码", ColumnKind.CODE)
                            .sample("91620702MA00000012")
                            .alsoCalled("统一社会信用代码"),
                    SheetColumn.required("人数", ColumnKind.INTEGER).sample("3"),
                    SheetColumn.optional("月薪", ColumnKind.MONEY).sample("4500"),
                    SheetColumn.optional("截止日期", ColumnKind.DATE).sample("2026-12-31"),
                    SheetColumn.optional("毕业年月", ColumnKind.MONTH).sample("2026-07"),
                    SheetColumn.optionalChoice("用工形式", List.of("全日制", "非全日制（小时工）", "实习"))
                            .sample("全日制"),
                    SheetColumn.optional("包住", ColumnKind.YES_NO).sample("是"),
                    SheetColumn.optional("工作内容", ColumnKind.PROSE).sample("操作数控车床")));

    /** As usual, but a test need not make 200,000 rows to have too many. */
    static final SheetLimits LIMITS = SheetLimits.usual().rows(2_000);

    private SheetFiles() {}

    /** A workbook with the titles in the first row and values of the natural type below. */
    static byte[] workbook(List<List<Object>> rows) {
        return workbook(rows, it -> {});
    }

    static byte[] workbook(List<List<Object>> rows, Consumer<XSSFSheet> more) {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("数据");
            for (var i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i), rows.get(i));
            }
            more.accept(sheet);
            return bytes(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    static void fill(Row row, List<Object> values) {
        for (var i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                case Boolean flag -> row.createCell(i).setCellValue(flag);
                case String text when !text.isEmpty() -> row.createCell(i).setCellValue(text);
                default -> {}
            }
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> unzip(byte[] content) {
        var parts = new java.util.LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    static Sheet read(byte[] content) {
        return new SheetReader(LIMITS).read(content, POSTS);
    }

    static SheetRefused refusal(byte[] content) {
        try {
            read(content);
        } catch (SheetRefused refused) {
            return refused;
        }
        throw new AssertionError("the file was taken");
    }

    /** What this thread computed: unlike the time on the clock it does not depend on the machine's neighbours. */
    public static Duration computing(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    /** One data row below the titles of the given columns. */
    static SheetRow row(List<Object> titles, List<Object> values) {
        return read(workbook(List.of(titles, values))).rows().getFirst();
    }

    /** A row of which only one column says more than what kind of post it is. */
    static SheetRow with(String column, Object value) {
        var values = new Object[TITLES.size()];
        Arrays.fill(values, "");
        values[0] = "车工";
        values[TITLES.indexOf(column)] = value;
        return row(TITLES, List.of(values));
    }

    static void format(XSSFSheet sheet, int column, String code) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(code));
        sheet.getRow(1).getCell(column).setCellStyle(style);
    }
}
