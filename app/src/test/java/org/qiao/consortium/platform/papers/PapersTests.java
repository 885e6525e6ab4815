package org.qiao.consortium.platform.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class PapersTests {

    private static final Paper PAPER = Paper.titled("关于报送进展情况的函")
            .under("示例联合体秘书处", "CB-2026-000001")
            .to("示例研究院")
            .heading(1, "一、事项")
            .text("请报送进展。\n\n并附证明材料。")
            .line("时间", "11 月 30 日前")
            .table(List.of("任务", "时限"), List.of(List.of("编制目录", "2026-12-31"), List.of("第一行\n第二行", "")), 3, 1)
            .signed("示例联合体秘书处", LocalDate.parse("2026-11-22"))
            .copied(List.of("抄送：示例单位"));

    private static XWPFDocument opened(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Papers.docx(paper)));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    @Test
    void putsThePartsInTheOrderOfAnOfficialPaper() throws IOException {
        try (var document = opened(PAPER)) {
            assertThat(texts(document))
                    .containsExactly(
                            "示例联合体秘书处",
                            "CB-2026-000001",
                            "关于报送进展情况的函",
                            "示例研究院：",
                            "一、事项",
                            "请报送进展。",
                            "并附证明材料。",
                            "时间：11 月 30 日前",
                            "示例联合体秘书处",
                            "2026年11月22日",
                            "抄送：示例单位");
            assertThat(document.getTables().getFirst().getText()).contains("编制目录\t2026-12-31");
            assertThat(document.getBodyElements().stream().map(IBodyElement::getElementType))
                    .contains(org.apache.poi.xwpf.usermodel.BodyElementType.TABLE);
        }
    }

    @Test
    void setsTitleAndTextInTheFontsOfTheStandard() throws IOException {
        try (var document = opened(PAPER)) {
            var title = document.getParagraphs().stream()
                    .filter(it -> it.getText().equals(PAPER.title()))
                    .findFirst()
                    .orElseThrow();
            assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getTop()).hasToString("2098");
            assertThat(document.getFooterList()).hasSize(2);
        }
    }

    @Test
    void saysWhichFontsToTakeInstead() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Papers.docx(PAPER)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/fontTable.xml")) {
                    assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("仿宋_GB2312", "FangSong");
                    return;
                }
            }
        }
        throw new AssertionError("no table of fonts");
    }

    @Test
    void opensAgainWhateverWasTyped() throws IOException {
        try (var document = opened(Paper.titled("标题\u0000<&>\u000b").text("正文\u0001 ]]>"))) {
            assertThat(texts(document)).containsExactly("标题<&>", "正文 ]]>");
        }
    }
}
