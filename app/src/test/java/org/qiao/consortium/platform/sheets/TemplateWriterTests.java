package org.qiao.consortium.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.sheets.SheetFiles.POSTS;
import static org.qiao.consortium.platform.sheets.SheetFiles.read;
import static org.qiao.consortium.platform.sheets.SheetFiles.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateWriterTests {

    private final byte[] template = new TemplateWriter(2_000).write(POSTS);

    @Test
    void holdsHeaderSampleDropDownsAndGuide() throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var data = workbook.getSheetAt(0);
            assertThat(data.getRow(2).getCell(0).getStringCellValue()).isEqualTo("*岗位名称");
            assertThat(data.getRow(2).getCell(3).getStringCellValue()).isEqualTo("月薪");
            assertThat(data.getRow(3).getCell(0).getStringCellValue()).isEqualTo("【示例】CNC操机员");
            assertThat(data.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
            assertThat(data.getDataValidations()).hasSize(2).allSatisfy(it -> {
                assertThat(it.getSuppressDropDownArrow()).isTrue();
                assertThat(it.getShowErrorBox()).isTrue();
                assertThat(it.getRegions().getCellRangeAddresses()[0].getLastRow())
                        .isEqualTo(2_003);
                assertThat(it.getValidationConstraint().getFormula1()).contains("选项");
            });
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("填写说明");
            assertThat(workbook.getSheetAt(1).getRow(7).getCell(4).getStringCellValue())
                    .isEqualTo("全日制、非全日制（小时工）、实习");
            assertThat(workbook.isSheetHidden(2)).isTrue();
        }
    }

    @Test
    void anUntouchedTemplateHasNoRows() {
        assertThat(refusal(template).refusal()).isEqualTo(SheetRefusal.NO_ROWS);
    }

    @Test
    void aFilledTemplateIsReadWithoutItsSample() throws Exception {
        var sheet = read(
                filled(it -> SheetFiles.fill(it.getSheetAt(0).createRow(4), List.of("车工", "91620702MA00000012", 3))));

        assertThat(sheet.samples()).containsExactly(4);
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(5);
    }

    @Test
    void aSampleRowThatWasWrittenOverIsAskedToLoseItsMark() throws Exception {
        var sheet = read(filled(it -> it.getSheetAt(0).getRow(3).getCell(2).setCellValue("7")));

        assertThat(sheet.samples()).isEmpty();
        assertThat(sheet.rows().getFirst().reader().findings())
                .containsExactly(CellError.of("岗位名称", CellProblem.SAMPLE_MARK, "【示例】"));
    }

    @Test
    void holdsLongListsOfChoices() throws Exception {
        var many = IntStream.range(0, 1_700).mapToObj(it -> "职业" + it).toList();
        var layout = new SheetLayout("x", "甲/乙:丙", "1", List.of(SheetColumn.requiredChoice("职业", many)));
        var bytes = new TemplateWriter(10).write(layout);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(2).getRow(1_699).getCell(0).getStringCellValue())
                    .isEqualTo("职业1699");
        }
    }

    private byte[] filled(Consumer<XSSFWorkbook> fill) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            fill.accept(workbook);
            return SheetFiles.bytes(workbook);
        }
    }
}
