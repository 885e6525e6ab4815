package org.qiao.consortium.platform.papers;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.qiao.consortium.platform.pages.Written;

/**
 * 版式 — A4 with the margins of GB/T 9704—2012 (天头 37 mm, 订口 28 mm, 版心 156 × 225 mm), 22 lines of 28 characters, the
 * number of the page outside at the foot.
 */
final class PaperLayout {

    /** Twentieths of a point: an A4 page, the text area, a line of 28.95 points. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int LEFT = 1588;
    private static final int TEXT_WIDTH = 8844;
    private static final int BOTTOM = 1984;
    private static final double LINE = 28.95;
    private static final int CHARACTER = 320;

    private static final String FONTS = "/word/fontTable.xml";
    private static final String FONTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONTS_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String RED = "C00000";

    private final XWPFDocument document;

    PaperLayout(XWPFDocument document) {
        this.document = document;
    }

    void write(Paper paper) throws IOException {
        page();
        head(paper);
        paper.blocks().forEach(this::block);
        signature(paper);
        copies(paper.copies());
        footer(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        footer(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        document.setEvenAndOddHeadings(true);
        document.getProperties().getCoreProperties().setTitle(clean(paper.title()));
        fonts();
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(PAGE_WIDTH - LEFT - TEXT_WIDTH));
        margins.setHeader(BigInteger.valueOf(850));
        margins.setFooter(BigInteger.valueOf(1400));
    }

    private void head(Paper paper) {
        if (!paper.letterhead().isEmpty()) {
            var line = paragraph(ParagraphAlignment.CENTER, 0);
            line.setSpacingBetween(1.0, LineSpacingRule.AUTO);
            run(line, paper.letterhead(), PaperFont.LETTERHEAD);
        }
        if (!paper.number().isEmpty()) {
            run(paragraph(ParagraphAlignment.CENTER, 0), paper.number(), PaperFont.BODY);
        }
        if (!paper.letterhead().isEmpty()) {
            var rule = paragraph(ParagraphAlignment.CENTER, 0);
            rule.setBorderTop(Borders.SINGLE);
            rule.getCTP().getPPr().getPBdr().getTop().setColor(RED);
            rule.getCTP().getPPr().getPBdr().getTop().setSz(BigInteger.valueOf(18));
        }
        var title = paragraph(ParagraphAlignment.CENTER, 0);
        title.setSpacingAfter(400);
        run(title, paper.title(), PaperFont.TITLE);
        if (!paper.receivers().isEmpty()) {
            run(paragraph(ParagraphAlignment.LEFT, 0), paper.receivers() + "：", PaperFont.BODY);
        }
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading it ->
                run(paragraph(ParagraphAlignment.LEFT, 2), it.text(), PaperFont.ofHeading(it.level()));
            case Paper.Paragraph it -> run(paragraph(ParagraphAlignment.BOTH, 2), it.text(), PaperFont.BODY);
            case Paper.Line it -> {
                var line = paragraph(ParagraphAlignment.BOTH, 2);
                run(line, it.label() + "：", PaperFont.FIRST);
                run(line, it.text(), PaperFont.BODY);
            }
            case Paper.Table it -> table(it);
        }
    }

    private void table(Paper.Table content) {
        var columns = content.head().size();
        var table = document.createTable(content.rows().size() + 1, columns);
        table.setWidth(TEXT_WIDTH);
        var parts = content.widths().isEmpty()
                ? IntStream.range(0, columns).mapToObj(i -> 1).toList()
                : content.widths();
        var sum = parts.stream().mapToInt(it -> it).sum();
        table.getRow(0).setRepeatHeader(true);
        for (var row = 0; row <= content.rows().size(); row++) {
            var texts = row == 0 ? content.head() : content.rows().get(row - 1);
            table.getRow(row).setCantSplitRow(true);
            for (var column = 0; column < columns; column++) {
                var cell = table.getRow(row).getCell(column);
                var width = cell.getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf((long) TEXT_WIDTH * parts.get(column) / sum));
                cell(cell, texts.get(column), row == 0);
            }
        }
        paragraph(ParagraphAlignment.LEFT, 0);
    }

    private static void cell(XWPFTableCell cell, String text, boolean head) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var lines = text.isEmpty() ? List.of("") : text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setAlignment(head ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            run(paragraph, lines.get(i), head ? PaperFont.TABLE_HEAD : PaperFont.TABLE);
        }
    }

    private void signature(Paper paper) {
        if (!paper.signature().isEmpty()) {
            paragraph(ParagraphAlignment.LEFT, 0);
            run(right(2), paper.signature(), PaperFont.BODY);
        }
        paper.date().ifPresent(on -> run(right(4), Written.dateInText(on), PaperFont.BODY));
    }

    /** As far from the right edge as so many characters. */
    private XWPFParagraph right(int characters) {
        var line = paragraph(ParagraphAlignment.RIGHT, 0);
        line.setIndentationRight(characters * CHARACTER);
        line.setKeepNext(true);
        return line;
    }

    private void copies(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var line = paragraph(ParagraphAlignment.LEFT, 0);
            if (i == 0) {
                line.setSpacingBefore(400);
                line.setBorderTop(Borders.SINGLE);
            }
            run(line, lines.get(i), PaperFont.COPIES);
        }
    }

    private void footer(HeaderFooterType pages, ParagraphAlignment side) {
        var line = document.createFooter(pages).createParagraph();
        line.setAlignment(side);
        run(line, "— ", PaperFont.FOOTER);
        var field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        run(new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) line), "1", PaperFont.FOOTER);
        run(line, " —", PaperFont.FOOTER);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent) {
        var line = document.createParagraph();
        line.setAlignment(alignment);
        line.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        line.setSpacingBefore(0);
        line.setSpacingAfter(0);
        if (indent > 0) {
            line.setIndentationFirstLine(indent * CHARACTER);
        }
        return line;
    }

    private static void run(XWPFParagraph paragraph, String text, PaperFont font) {
        run(paragraph.createRun(), text, font);
    }

    private static void run(XWPFRun run, String text, PaperFont font) {
        run.setText(clean(text));
        run.setFontSize(font.points());
        run.setFontFamily(font.family(), XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        if (font.isRed()) {
            run.setColor(RED);
        }
    }

    /** Without the characters that XML cannot hold: with them no program opens the file. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\t]]|[\\uFFFE\\uFFFF]", "");
    }

    private void fonts() throws IOException {
        try {
            var name = PackagingURIHelper.createPartName(FONTS);
            var part = document.getPackage().createPart(name, FONTS_TYPE);
            try (var out = part.getOutputStream()) {
                out.write(PaperFont.table().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONTS_RELATION);
        } catch (InvalidFormatException constant) {
            throw new IllegalStateException(constant);
        }
    }
}
