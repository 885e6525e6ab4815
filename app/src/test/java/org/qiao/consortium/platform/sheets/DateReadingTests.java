package org.qiao.consortium.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.sheets.SheetFiles.TITLES;
import static org.qiao.consortium.platform.sheets.SheetFiles.format;
import static org.qiao.consortium.platform.sheets.SheetFiles.read;
import static org.qiao.consortium.platform.sheets.SheetFiles.with;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2026/3/1",
                "2026.3.1",
                "2026.03.01",
                "2026年3月1日",
                "2026年03月01号",
                "20260301",
                "２０２６－０３－０１",
                "2026-03-01 08:30:00",
                " 2026 年 3 月 1 日 "
            })
    void readsDatesHoweverTheyAreWritten(String typed) {
        assertThat(with("截止日期", typed).reader().date("截止日期")).contains(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,no-such-date",
        "2026-13-01,no-such-date",
        "26/3/1,not-a-date",
        "长期,not-a-date",
        "46082,date-serial",
        "2026年3月,not-a-date"
    })
    void saysWhyADateIsNotTaken(String typed, String code) {
        var reader = with("截止日期", typed).reader();

        assertThat(reader.date("截止日期")).isEmpty();
        assertThat(reader.findings()).extracting(CellError::code).containsExactly("platform.sheets.cell." + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07",
                "2026/7",
                "2026年7月",
                "2026年07月份",
                "2026.7",
                "2026.07",
                "202607",
                "2026-07-01",
                "2026年7月1日"
            })
    void readsMonthsHoweverTheyAreWritten(String typed) {
        assertThat(with("毕业年月", typed).reader().month("毕业年月")).contains(YearMonth.of(2026, 7));
    }

    @Test
    void doesNotGuessWhetherADecimalMeantJanuaryOrOctober() {
        assertThat(with("毕业年月", 2026.1).reader().month("毕业年月")).isEmpty();
        assertThat(with("毕业年月", 2026.12).reader().month("毕业年月")).contains(YearMonth.of(2026, 12));
    }

    @Test
    void readsRealDatesOfBothSystemsToTheSameDay() throws Exception {
        for (var from1904 : List.of(false, true)) {
            try (var workbook = new XSSFWorkbook()) {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                var sheet = workbook.createSheet();
                SheetFiles.fill(sheet.createRow(0), TITLES);
                SheetFiles.fill(sheet.createRow(1), List.of("车工", "X", 1));
                for (var column : List.of(4, 5)) {
                    var cell = sheet.getRow(1).createCell(column);
                    cell.setCellValue(LocalDate.of(2026, 3, 1));
                    format(sheet, column, "[$-804]yyyy\"年\"m\"月\"d\"日\";@");
                }
                var reader = read(SheetFiles.bytes(workbook)).rows().getFirst().reader();

                assertThat(reader.date("截止日期")).contains(LocalDate.of(2026, 3, 1));
                assertThat(reader.month("毕业年月")).contains(YearMonth.of(2026, 3));
            }
        }
    }
}
