package org.qiao.consortium.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.sheets.SheetFiles.read;
import static org.qiao.consortium.platform.sheets.SheetFiles.refusal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTests {

    private static final String TITLES = "岗位名称,信用代码,人数,工作内容\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void readsTheEncodingsThatSpreadsheetsWrite(String charset) {
        var sheet = read((TITLES + "车工,X,3,加工𠮷件".replace("𠮷", charset.equals("GBK") ? "吉" : "𠮷"))
                .getBytes(Charset.forName(charset)));

        assertThat(sheet.rows()).singleElement().satisfies(it -> {
            assertThat(it.number()).isEqualTo(2);
            assertThat(it.cell("岗位名称").text()).isEqualTo("车工");
        });
    }

    @Test
    void readsMarkedUnicode() throws Exception {
        for (var mark : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            var bytes = new ByteArrayOutputStream();
            bytes.write(("\uFEFF" + TITLES.replace(',', '\t') + "车工\tX\t3\t").getBytes(Charset.forName(mark)));
            assertThat(read(bytes.toByteArray()).rows()).hasSize(1);
        }
    }

    @Test
    void theHeaderDecidesWhenBytesReadInTwoEncodings() {
        var layout =
                new SheetLayout("carriers", "运营商", "1", java.util.List.of(SheetColumn.required("联通", ColumnKind.TEXT)));
        var bytes = "联通\nA".getBytes(Charset.forName("GBK"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isNotEqualTo("联通\nA");

        assertThat(new SheetReader(SheetLimits.usual()).read(bytes, layout).rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsEverySeparatorAlsoWhenOthersOccurInTheText(String separator) {
        var text = TITLES.replace(",", separator) + String.join(separator, "车工", "X", "3", "\"甲,乙;丙\t丁\"");

        assertThat(read(bytes(text)).rows().getFirst().cell("工作内容").text()).isEqualTo("甲,乙;丙 丁");
    }

    @Test
    void readsQuotesLineEndsAndTheFirstLineThatNamesTheSeparator() {
        var text = "sep=;\r\n" + TITLES.replace(',', ';') + "\"车\"\"工\";X;3;\"一\r\n二\"\r\n\r\n铣工;Y;1;\r\n";
        var rows = read(bytes(text)).rows();

        assertThat(rows).extracting(SheetRow::number).containsExactly(3, 5);
        assertThat(rows.getFirst().cell("岗位名称").text()).isEqualTo("车\"工");
        assertThat(rows.getFirst().cell("工作内容").text()).isEqualTo("一\n二");
    }

    @Test
    void unwrapsCodesThatOtherSystemsShieldFromTheSpreadsheet() {
        var row = read(bytes(TITLES + "车工,=\"620702200801010012\",3,'=1+1"))
                .rows()
                .getFirst();

        assertThat(row.cell("信用代码").text()).isEqualTo("620702200801010012");
        assertThat(row.cell("工作内容").text()).isEqualTo("=1+1");
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        var refused = refusal(bytes(TITLES + "车工,X,3,甲\n铣工,\"Y,1,乙\n"));

        assertThat(refused.refusal()).isEqualTo(SheetRefusal.BROKEN_QUOTES);
        assertThat(refused.args()).containsExactly("3");
    }

    @Test
    void refusesTooManyRowsAndColumnsAndWhatIsNoText() {
        var rows = new StringBuilder(TITLES);
        IntStream.range(0, 2_001).forEach(it -> rows.append("车工,X,3,\n"));
        assertThat(refusal(bytes(rows.toString())).refusal()).isEqualTo(SheetRefusal.TOO_MANY_ROWS);
        assertThat(refusal(bytes(TITLES + "a,".repeat(300))).refusal()).isEqualTo(SheetRefusal.TOO_MANY_COLUMNS);
        assertThat(refusal(new byte[] {(byte) 0xFE, (byte) 0x81, (byte) 0xFF, (byte) 0xFF, 1, 2})
                        .refusal())
                .isEqualTo(SheetRefusal.UNREADABLE_TEXT);
        assertThat(refusal(bytes("\n\n,,\n")).refusal()).isEqualTo(SheetRefusal.NO_ROWS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
