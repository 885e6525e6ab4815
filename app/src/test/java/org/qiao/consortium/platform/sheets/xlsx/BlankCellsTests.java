package org.qiao.consortium.platform.sheets.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankCellsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\"><v>1</v></c></row>|<row r=\"1\"><c r=\"B1\"><v>1</v></c></row>",
                "<row r=\"1\" s=\"2\"/><row r=\"2\"></row>|<row r=\"2\"></row>",
                "<row/><c s=\"1\"/>|<row/><c s=\"1\"/>",
                "<cols r=\"x\"/><x:c r=\"A1\"/>|<cols r=\"x\"/><x:c r=\"A1\"/>",
                "<t><![CDATA[<c r=\"A1\"/>]]></t><c r=\"A1\"/>|<t><![CDATA[<c r=\"A1\"/>]]></t><c r=\"A1\"/>",
                "<c r=\"A1\"|<c r=\"A1\"",
                "<|<"
            })
    void leavesOutEmptyCellsAndRowsThatSayTheirPlace(String xml, String left) throws IOException {
        assertThat(read(BlankCells.leftOutOf(stream(xml)), 8_192)).isEqualTo(left);
        assertThat(read(BlankCells.keptIn(stream(xml)), 8_192)).isEqualTo(xml);
    }

    @Test
    void doesTheSameWhereverTheBuffersEnd() throws IOException {
        var random = new Random(20261122);
        var all = new StringBuilder();
        var left = new StringBuilder();
        for (var i = 0; i < 20_000; i++) {
            var value = "<c r=\"B" + i + "\"><v>" + "九".repeat(random.nextInt(20)) + "</v></c>";
            all.append("<c r=\"A")
                    .append(i)
                    .append("\" s=\"")
                    .append(random.nextInt(10_000))
                    .append("\"/>")
                    .append(value);
            left.append(value);
        }
        for (var size : new int[] {1, 7, 1_000, 8_192, 100_000}) {
            assertThat(read(BlankCells.leftOutOf(stream(all.toString())), size)).isEqualTo(left.toString());
        }
    }

    @Test
    void aTagLargerThanTheBufferPasses() throws IOException {
        var tag = "<c r=\"A1\" x=\"" + "y".repeat(200_000) + "\"/>";

        assertThat(read(BlankCells.leftOutOf(stream(tag + "<v>1</v>")), 8_192)).isEqualTo(tag + "<v>1</v>");
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(InputStream in, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[size];
        for (var count = in.read(buffer, 0, size); count >= 0; count = in.read(buffer, 0, size)) {
            bytes.write(buffer, 0, count);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
