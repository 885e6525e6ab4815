package org.qiao.consortium.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.sheets.SheetFiles.POSTS;
import static org.qiao.consortium.platform.sheets.SheetFiles.read;
import static org.qiao.consortium.platform.sheets.SheetFiles.refusal;
import static org.qiao.consortium.platform.sheets.SheetFiles.workbook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SheetReaderTests {

    private static final List<Object> TITLES = List.of("岗位名称", "信用代码", "人数");
    private static final List<Object> TURNER = List.of("车工", "91620702MA00000012", 3);

    @Test
    void readsRowsWithTheNumbersThatPeopleSee() {
        var sheet = read(workbook(List.of(List.of("二〇二六年岗位表"), List.of(), TITLES, TURNER, List.of(), TURNER)));

        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(4, 6);
        assertThat(sheet.rows().getFirst().cell("岗位名称").text()).isEqualTo("车工");
        assertThat(sheet.place().titles(POSTS)).containsExactly("岗位名称", "信用代码", "人数");
    }

    @Test
    void findsTitlesHoweverTheyAreDressed() {
        var sheet = read(workbook(List.of(List.of("＊岗位 名称", "统一社会信用代码（必填）", "人数*\n", "备注"), TURNER)));

        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.place().ignored()).containsExactly("备注");
    }

    @Test
    void readsTheFirstVisibleSheetThatHasTheColumns() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            SheetFiles.fill(workbook.createSheet("说明").createRow(0), List.of("岗位名称", "怎么填"));
            var hidden = workbook.createSheet("旧");
            SheetFiles.fill(hidden.createRow(0), TITLES);
            SheetFiles.fill(hidden.createRow(1), List.of("旧岗位", "X", 1));
            workbook.setSheetHidden(1, true);
            var data = workbook.createSheet("数据");
            SheetFiles.fill(data.createRow(0), TITLES);
            SheetFiles.fill(data.createRow(1), TURNER);

            var sheet = read(SheetFiles.bytes(workbook));

            assertThat(sheet.rows())
                    .singleElement()
                    .satisfies(it -> assertThat(it.cell("岗位名称").text()).isEqualTo("车工"));
        }
    }

    @Test
    void aRowOfGroupsAboveTheTitlesIsNotTheHeader() {
        var groups = List.<Object>of("岗位", "", "招聘");
        var sheet = read(
                workbook(List.of(groups, TITLES, TURNER), it -> it.addMergedRegion(new CellRangeAddress(0, 0, 0, 1))));

        assertThat(sheet.place().headerRow()).isEqualTo(2);
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void aSecondRowOfTitlesIsSaidToBeWrongAndNotTakenForData() {
        var sheet = read(workbook(List.of(TITLES, List.of("title", "code", "heads"), TURNER)));

        assertThat(sheet.rows()).hasSize(2);
        var reader = sheet.rows().getFirst().reader();
        assertThat(reader.integer("人数", 1, 99)).isEmpty();
        assertThat(reader.findings()).extracting(CellError::code).containsExactly("platform.sheets.cell.not-a-number");
    }

    @Test
    void theContentDecidesNotTheName() {
        var text = "岗位名称,信用代码,人数\n车工,X,3\n".getBytes(StandardCharsets.UTF_16LE);
        var marked = new byte[text.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(text, 0, marked, 2, text.length);
        assertThat(read(marked).rows()).hasSize(1);
        assertThat(read(marked).place().charset()).isEqualTo("UTF-16LE");
    }

    @Test
    void namesWhatIsMissingAndWhatWasFoundInstead() {
        var refused = refusal(workbook(List.of(List.of("岗位名称", "招聘数量"), List.of("车工", 3))));

        assertThat(refused.refusal()).isEqualTo(SheetRefusal.MISSING_COLUMNS);
        assertThat(refused.args()).containsExactly("信用代码、人数", "岗位名称、招聘数量", "1");
    }

    @Test
    void refusesAColumnThatOccursTwiceUnderAnyOfItsNames() {
        var refused = refusal(workbook(List.of(List.of("岗位名称", "信用代码", "人数", "统一社会信用代码"), TURNER)));

        assertThat(refused.refusal()).isEqualTo(SheetRefusal.DUPLICATE_COLUMNS);
        assertThat(refused.args()).containsExactly("信用代码");
    }

    @Test
    void refusesASheetWithoutHeaderOrWithoutRows() {
        assertThat(refusal(workbook(List.of(List.of("甲", "乙"), List.of(1, 2)))).refusal())
                .isEqualTo(SheetRefusal.NO_HEADER);
        assertThat(refusal(workbook(List.of(TITLES))).refusal()).isEqualTo(SheetRefusal.NO_ROWS);
        assertThat(refusal(workbook(List.of())).refusal()).isEqualTo(SheetRefusal.NO_ROWS);
    }

    @Test
    void takesAsManyRowsAsAllowedAndNotOneMore() {
        assertThat(read(workbook(turners(2_000))).rows()).hasSize(2_000);
        assertThat(refusal(workbook(turners(2_001))).refusal()).isEqualTo(SheetRefusal.TOO_MANY_ROWS);
        assertThat(refusal(workbook(turners(9_000))).args()).containsExactly("2000");
    }

    @Test
    void rowsThatHoldOnlyWhatIsNotReadDoNotCount() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("岗位名称", "信用代码", "人数", "序号"));
        rows.add(List.of("车工", "91620702MA00000012", 3, 1));
        IntStream.range(0, 3_000).forEach(it -> rows.add(List.of("", "", "", it)));

        assertThat(read(workbook(rows)).rows()).hasSize(1);
    }

    @Test
    void refusesAThousandColumnsButNotAThousandBlankOnes() {
        var wide = IntStream.range(0, 1_000).<Object>mapToObj(it -> "列" + it).toList();
        assertThat(refusal(workbook(List.of(wide, wide))).refusal()).isEqualTo(SheetRefusal.TOO_MANY_COLUMNS);

        var formatted = workbook(
                List.of(TITLES, TURNER),
                it -> IntStream.range(3, 1_000).forEach(column -> it.getRow(1).createCell(column)));
        assertThat(read(formatted).rows()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        assertThat(refusal(new byte[0]).refusal()).isEqualTo(SheetRefusal.EMPTY_FILE);
        assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)).refusal())
                .isEqualTo(SheetRefusal.NOT_A_WORKBOOK);
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                        .refusal())
                .isEqualTo(SheetRefusal.NOT_A_WORKBOOK);
        assertThat(refusal(SheetFiles.zip(Map.of("word/document.xml", new byte[0], "[Content_Types].xml", new byte[0])))
                        .refusal())
                .isEqualTo(SheetRefusal.NOT_A_WORKBOOK);
        assertThat(refusal("<html><table><tr><td>岗位名称".getBytes(StandardCharsets.UTF_8))
                        .refusal())
                .isEqualTo(SheetRefusal.OTHER_FORMAT);
        assertThat(refusal(SheetFiles.zip(Map.of("content.xml", new byte[0]))).refusal())
                .isEqualTo(SheetRefusal.OTHER_FORMAT);
    }

    @Test
    void refusesOldAndEncryptedWorkbooks() throws Exception {
        var old = new java.io.ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        assertThat(refusal(old.toByteArray()).refusal()).isEqualTo(SheetRefusal.OLD_WORKBOOK);

        var locked = new java.io.ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("示例口令");
            try (var out = encryptor.getDataStream(files)) {
                out.write(workbook(List.of(TITLES, TURNER)));
            }
            files.writeFilesystem(locked);
        }
        assertThat(refusal(locked.toByteArray()).refusal()).isEqualTo(SheetRefusal.ENCRYPTED_WORKBOOK);
    }

    @Test
    void refusesMacrosUnderAnyName() {
        var parts = SheetFiles.unzip(workbook(List.of(TITLES, TURNER)));
        parts.put("xl/vbaProject.bin", new byte[] {1});
        assertThat(refusal(SheetFiles.zip(parts)).refusal()).isEqualTo(SheetRefusal.MACRO_WORKBOOK);

        var typed = SheetFiles.unzip(workbook(List.of(TITLES, TURNER)));
        typed.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(SheetFiles.zip(typed)).refusal()).isEqualTo(SheetRefusal.MACRO_WORKBOOK);
    }

    @Test
    void refusesEveryTruncationOfAWorkbookWithoutFallingOver() {
        var whole = workbook(List.of(TITLES, TURNER));
        for (var length = 4; length < whole.length; length += 37) {
            assertThat(refusal(Arrays.copyOf(whole, length)).refusal()).isEqualTo(SheetRefusal.BROKEN_WORKBOOK);
        }
    }

    @Test
    void damagedBytesAreRefusedOrReadButNeverAnythingElse() {
        var whole = workbook(turners(20));
        var random = new java.util.Random(20261122);
        for (var i = 0; i < 300; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            damaged[random.nextInt(whole.length)] = (byte) random.nextInt();
            try {
                read(damaged);
            } catch (SheetRefused refused) {
                assertThat(refused.refusal()).isNotNull();
            }
        }
    }

    @Test
    @Timeout(120)
    void refusesAZipBombBeforeItUnpacks() {
        var parts = SheetFiles.unzip(workbook(List.of(TITLES, TURNER)));
        var bomb = new byte[64 * 1024 * 1024];
        Arrays.fill(bomb, (byte) ' ');
        parts.put("xl/worksheets/sheet1.xml", bomb);
        assertThat(refusal(SheetFiles.zip(parts)).refusal()).isEqualTo(SheetRefusal.UNPACKS_TOO_LARGE);

        var manyParts = SheetFiles.unzip(workbook(List.of(TITLES, TURNER)));
        IntStream.range(0, 3_000).forEach(it -> manyParts.put("xl/media/" + it, new byte[0]));
        assertThat(refusal(SheetFiles.zip(manyParts)).refusal()).isEqualTo(SheetRefusal.UNPACKS_TOO_LARGE);
    }

    @Test
    @Timeout(120)
    void expandsNoEntities() {
        var parts = SheetFiles.unzip(workbook(List.of(TITLES, TURNER)));
        parts.put("xl/sharedStrings.xml", """
                <?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "岗位"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                <sst><si><t>&a;&f;</t></si></sst>""".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(SheetFiles.zip(parts)).refusal()).isEqualTo(SheetRefusal.BROKEN_WORKBOOK);
    }

    @Test
    @Timeout(120)
    void aMillionFormattedBlankRowsAreQuickAndNotCounted() {
        var parts = SheetFiles.unzip(workbook(List.of(TITLES, TURNER)));
        var rows = new StringBuilder(64 * 1024 * 1024);
        IntStream.rangeClosed(3, 1_000_000)
                .forEach(it -> rows.append("<row r=\"")
                        .append(it)
                        .append("\" s=\"0\" customFormat=\"1\"><c r=\"A")
                        .append(it)
                        .append("\" s=\"0\"/></row>"));
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("</sheetData>", rows.append("</sheetData>"))
                        .getBytes(StandardCharsets.UTF_8));
        var content = SheetFiles.zip(parts);

        assertThat(SheetFiles.computing(() -> assertThat(read(content).rows()).hasSize(1)))
                .isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingItAll() throws Exception {
        var limits = new SheetLimits(100, 1_000, 10, 10, 10, 10);
        var endless = new ByteArrayInputStream(new byte[10_000]);
        try {
            new SheetReader(limits).read(endless, POSTS);
            throw new AssertionError("the file was taken");
        } catch (SheetRefused refused) {
            assertThat(refused.refusal()).isEqualTo(SheetRefusal.TOO_LARGE);
            assertThat(endless.available()).isEqualTo(10_000 - 101);
        }
    }

    private static List<List<Object>> turners(int count) {
        var rows = new ArrayList<List<Object>>();
        rows.add(TITLES);
        IntStream.range(0, count).forEach(it -> rows.add(List.of("车工" + it, "91620702MA00000012", it + 1)));
        return rows;
    }
}
