package org.qiao.consortium.platform.files.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.files.Papers;

class SniffedTests {

    private static Sniffed of(byte[] content) throws IOException {
        return Sniffed.of(new ByteArrayInputStream(content));
    }

    private static Sniffed of(String content) throws IOException {
        return of(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void knowsPapersPicturesAndOfficeByTheirContent() throws IOException {
        assertThat(of(Papers.pdf("说明"))).isEqualTo(Sniffed.PDF);
        assertThat(of(Papers.picture("jpeg", 8, 8))).isEqualTo(Sniffed.JPEG);
        assertThat(of(Papers.picture("png", 8, 8))).isEqualTo(Sniffed.PNG);
        assertThat(of(Papers.workbook())).isEqualTo(Sniffed.XLSX);
        assertThat(of(Papers.document())).isEqualTo(Sniffed.DOCX);
        assertThat(of(zip("readme.txt", "x"))).isEqualTo(Sniffed.ZIP);
    }

    @Test
    void knowsWhatHasToBeSavedInAnotherWayFirst() throws IOException {
        assertThat(of("\u00D0\u00CF\u0011\u00E0\u00A1")).isEqualTo(Sniffed.OLD_OFFICE);
        assertThat(of("\0\0\0\u0018ftypheic\0\0\0\0")).isEqualTo(Sniffed.HEIC);
        assertThat(of("\0\0\0\u0018ftypmp42\0\0\0\0")).isEqualTo(Sniffed.UNKNOWN);
        assertThat(of(zip("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")))
                .isEqualTo(Sniffed.WITH_MACROS);
    }

    @Test
    void textIsWhatCanBeReadAsText() throws IOException {
        assertThat(of("姓名,专业\n李想,数控".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sniffed.TEXT);
        assertThat(of("姓名,专业\n李想,数控".getBytes(Charset.forName("GB18030")))).isEqualTo(Sniffed.TEXT);
        assertThat(of("汉".repeat(3_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(Sniffed.TEXT);
        assertThat(of("a\0b")).isEqualTo(Sniffed.UNKNOWN);
    }

    @Test
    void whatABrowserCouldRunIsNoText() throws IOException {
        assertThat(of("<html><script>1</script>")).isEqualTo(Sniffed.UNKNOWN);
        assertThat(of("\u00EF\u00BB\u00BF  <svg xmlns='http://www.w3.org/2000/svg'/>"))
                .isEqualTo(Sniffed.UNKNOWN);
    }

    @Test
    void aPackedFileThatInflatesWithoutEndIsNotFollowed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("big"));
            zip.write(new byte[20 << 20]);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("wordprocessingml.document.main".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(of(bytes.toByteArray())).isEqualTo(Sniffed.ZIP);
    }
}
