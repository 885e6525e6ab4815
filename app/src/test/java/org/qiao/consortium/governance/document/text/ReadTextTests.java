package org.qiao.consortium.governance.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.papers.Paper;
import org.qiao.consortium.platform.papers.Papers;
import org.qiao.consortium.shared.rule.Refused;

class ReadTextTests {

    private static byte[] pdf(String text, String password) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            if (!text.isEmpty()) {
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void refuses(byte[] file, TextError error) {
        assertThatThrownBy(() -> ReadText.lines(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.refusals())
                                .extracting(one -> (Object) one.code())
                                .containsExactly(error));
    }

    @Test
    void readsTextInBothEncodingsOfThisCountry() {
        assertThat(ReadText.lines("一、目标\n好。".getBytes(StandardCharsets.UTF_8))).containsExactly("一、目标", "好。");
        assertThat(ReadText.lines("一、目标\r\n好。".getBytes(Charset.forName("GB18030"))))
                .containsExactly("一、目标", "好。");
    }

    @Test
    void readsParagraphsAndTablesOfADocx() {
        var paper =
                Paper.titled("方案").heading(1, "一、目标").text("好。").table(List.of("甲", "乙"), List.of(List.of("1", "2")));
        assertThat(ReadText.lines(Papers.docx(paper))).contains("方案", "一、目标", "好。", "甲　乙", "1　2");
    }

    @Test
    void readsTheTextOfAPdf() throws IOException {
        assertThat(ReadText.lines(pdf("1.Goal. Good and long enough.", ""))).contains("1.Goal. Good and long enough.");
    }

    @Test
    void refusesWhatHasNoText() throws IOException {
        refuses(new byte[0], TextError.FILE_EMPTY);
        refuses("  \n ".getBytes(StandardCharsets.UTF_8), TextError.FILE_EMPTY);
        refuses(pdf("", ""), TextError.FILE_SCANNED);
        refuses(pdf("secret text that is long", "word"), TextError.FILE_LOCKED);
    }

    @Test
    void refusesWhatIsBrokenOrNoText() {
        refuses("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), TextError.FILE_BROKEN);
        refuses("PK\u0003\u0004 nothing".getBytes(StandardCharsets.UTF_8), TextError.FILE_BROKEN);
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 0, 1}, TextError.FILE_UNKNOWN);
    }
}
