package org.qiao.consortium.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.sheets.SheetFiles.POSTS;
import static org.qiao.consortium.platform.sheets.SheetFiles.TITLES;
import static org.qiao.consortium.platform.sheets.SheetFiles.format;
import static org.qiao.consortium.platform.sheets.SheetFiles.read;
import static org.qiao.consortium.platform.sheets.SheetFiles.row;
import static org.qiao.consortium.platform.sheets.SheetFiles.with;
import static org.qiao.consortium.platform.sheets.SheetFiles.workbook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadingTests {

    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Z]{18}");
    private static final BigDecimal MOST = new BigDecimal("100000");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' ＣＮＣ　操机员 '|CNC 操机员",
                "质检员（夜班），急招！|质检员（夜班），急招！",
                "'焊\u200b工\uFEFF'|焊工",
                "'甲\n乙'|甲 乙",
                "'’=SUM(A1)'|=SUM(A1)",
                "O'Neil|O'Neil"
            })
    void normalisesWordsAndKeepsChinesePunctuation(String typed, String read) {
        assertThat(cell("岗位名称", typed).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91620702ma00000012", " ９１６２０７０２ＭＡ０００００012", "91620702 MA00 0000 12", "'91620702MA00000012"})
    void readsACodeHoweverItIsTyped(String typed) {
        assertThat(with("信用代码", typed).reader().code("信用代码", CREDIT_CODE)).contains("91620702MA00000012");
    }

    @Test
    void keepsEveryDigitOfACodeTypedAsText() {
        assertThat(cell("信用代码", "620702200801010012").text()).isEqualTo("620702200801010012");
        assertThat(cell("信用代码", "007").text()).isEqualTo("007");
    }

    @Test
    void saysThatDigitsWereLostWhenALongNumberWasTypedAsNumber() {
        var read = with("信用代码", 620702200801011234L).reader();

        assertThat(read.code("信用代码", CREDIT_CODE)).isEmpty();
        assertThat(read.findings())
                .containsExactly(CellError.of("信用代码", CellProblem.DIGITS_LOST, "620702200801011000"));
        assertThat(cell("信用代码", 123456789012345L).problem()).isEmpty();
        assertThat(cell("信用代码", "6.20702E+17").problem()).contains(CellProblem.DIGITS_LOST);
    }

    @Test
    void zerosThatTheFormatShowsInFrontBelongToTheCode() {
        var content = workbook(List.of(TITLES, List.of("车工", 730301, 3)), it -> format(it, 1, "00000000"));

        assertThat(read(content).rows().getFirst().cell("信用代码").text()).isEqualTo("00730301");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|3", "'３'|3", "1,200|1200", "12.0|12", "+5|5", "1.2E+3|1200"})
    void readsWholeNumbers(String typed, int read) {
        assertThat(with("人数", typed).reader().integer("人数", 1, 5_000)).contains(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "若干|platform.sheets.cell.not-a-number",
                "3-5|platform.sheets.cell.not-a-number",
                "12,34|platform.sheets.cell.not-a-number",
                "1E999999999|platform.sheets.cell.not-a-number",
                "2.5|platform.sheets.cell.not-whole",
                "0|platform.sheets.cell.too-small",
                "-1|platform.sheets.cell.too-small",
                "1000|platform.sheets.cell.too-big",
                "99999999999999999|platform.sheets.cell.too-big"
            })
    void saysWhyANumberIsNotTaken(String typed, String code) {
        var reader = with("人数", typed).reader();

        assertThat(reader.integer("人数", 1, 999)).isEmpty();
        assertThat(reader.findings()).extracting(CellError::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"￥4,500.50|4500.5", "4500元|4500", "1.2万|12000", "０.５万元|5000", "4500.00|4500"})
    void readsMoneyInYuan(String typed, BigDecimal read) {
        assertThat(with("月薪", typed).reader().money("月薪", BigDecimal.ZERO, MOST))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(read));
    }

    @Test
    void numbersHaveNoExponentAndNoNoiseOfBinaryFractions() {
        assertThat(cell("月薪", 0.1 + 0.2).text()).isEqualTo("0.3");
        assertThat(cell("月薪", 4500.0).text()).isEqualTo("4500");
        assertThat(cell("月薪", 1.5E-7).text()).isEqualTo("0.00000015");
        assertThat(cell("岗位名称", 12_345_678_901.0).text()).isEqualTo("12345678901");
    }

    @Test
    void saysThatACodeBecameADate() {
        var content = workbook(List.of(TITLES, List.of("车工", 46082, 3)), it -> format(it, 1, "m月d日"));

        assertThat(read(content).rows().getFirst().cell("信用代码").problem()).contains(CellProblem.BECAME_DATE);
    }

    @Test
    void findsAChoiceThroughWidthAndBlanks() {
        assertThat(with("用工形式", "非全日制 (小时工)").reader().choice("用工形式")).contains("非全日制（小时工）");

        var reader = with("用工形式", "临时").reader();
        assertThat(reader.choice("用工形式")).isEmpty();
        assertThat(reader.findings())
                .containsExactly(CellError.of("用工形式", CellProblem.NOT_A_CHOICE, "临时", "全日制、非全日制（小时工）、实习"));
    }

    @Test
    void readsYesAndNoAndBooleans() {
        assertThat(with("包住", true).reader().yesNo("包住")).contains(true);
        assertThat(with("包住", "否").reader().yesNo("包住")).contains(false);
        assertThat(with("包住", "ｙｅｓ").reader().yesNo("包住")).contains(true);
        assertThat(with("包住", "看情况").reader().yesNo("包住")).isEmpty();
    }

    @Test
    void keepsTheLinesOfProseAndSplitsLists() {
        assertThat(cell("工作内容", " 操作机床 \r\n　打磨  抛光 ").text()).isEqualTo("操作机床\n打磨 抛光");
        assertThat(with("工作内容", "车工证、 电工证；车工证，").reader().list("工作内容", 10)).containsExactly("车工证", "电工证");
    }

    @Test
    void readsFormulasByTheirStoredValueAndNamesErrors() {
        var content = workbook(List.of(TITLES, List.of("车工", "X", 1)), sheet -> {
            var row = sheet.getRow(1);
            row.createCell(2).setCellFormula("1+2");
            row.createCell(3).setCellFormula("1/0");
            row.createCell(8).setCellFormula("A2&\"岗\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        var row = read(content).rows().getFirst();

        assertThat(row.cell("人数").text()).isEqualTo("3");
        assertThat(row.cell("工作内容").text()).isEqualTo("车工岗");
        assertThat(row.cell("月薪"))
                .isEqualTo(new SheetCell("#DIV/0!", "#DIV/0!", Optional.of(CellProblem.FORMULA_ERROR)));

        var never = workbook(
                List.of(TITLES, List.of("车工", "X", 1)),
                it -> it.getRow(1).createCell(3).setCellFormula("1+2"));
        assertThat(read(replaced(never, "<v>0.0</v>", ""))
                        .rows()
                        .getFirst()
                        .cell("月薪")
                        .problem())
                .contains(CellProblem.NOT_CALCULATED);
    }

    @Test
    void aMergedValueBelongsToItsFirstCellOnly() {
        var content = workbook(List.of(TITLES, List.of("车工", "X", 1, 4500), List.of("", "Y", 2)), sheet -> {
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        });
        var reader = read(content).rows().get(1).reader();

        assertThat(reader.text("岗位名称", 20)).isEmpty();
        assertThat(reader.money("月薪", BigDecimal.ZERO, MOST)).isEmpty();
        assertThat(reader.findings())
                .containsExactly(
                        CellError.of("岗位名称", CellProblem.REQUIRED_MERGED), CellError.of("月薪", CellProblem.MERGED));
        assertThat(reader.findings()).extracting(CellError::warning).containsExactly(false, true);
    }

    @Test
    void collectsEverythingThatIsWrongInARow() {
        var reader = row(TITLES, List.of("", "X", "若干", "面议", "长期", "去年", "临时", "看情况", "字".repeat(11)))
                .reader();
        reader.text("岗位名称", 20);
        reader.code("信用代码", CREDIT_CODE);
        reader.integer("人数", 1, 999);
        reader.money("月薪", BigDecimal.ZERO, MOST);
        reader.date("截止日期");
        reader.month("毕业年月");
        reader.choice("用工形式");
        reader.yesNo("包住");
        reader.text("工作内容", 10);

        assertThat(reader.findings())
                .extracting(CellError::column)
                .containsExactlyElementsOf(
                        POSTS.columns().stream().map(SheetColumn::title).toList());
    }

    @Test
    void readsStringsWithRunsPhoneticsAndEscapes() {
        var content = SheetFiles.unzip(workbook(List.of(TITLES, List.of("车工", "X", 1))));
        content.computeIfPresent(
                "xl/sharedStrings.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace(
                                "<t>车工</t>",
                                "<r><t>数控</t></r><r><rPr><b/></rPr><t>车工_x000D_</t></r><rPh sb=\"0\" eb=\"1\"><t>shukong</t></rPh>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(read(SheetFiles.zip(content)).rows().getFirst().cell("岗位名称").text())
                .isEqualTo("数控车工");
    }

    private static SheetCell cell(String column, Object value) {
        return with(column, value).cell(column);
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        Map<String, byte[]> parts = SheetFiles.unzip(content);
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace(from, to)
                        .getBytes(StandardCharsets.UTF_8));
        return SheetFiles.zip(parts);
    }
}
