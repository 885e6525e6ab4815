package org.qiao.consortium.platform.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 一份公文 — its parts in the order in which they stand on the page; {@link Papers} lays them out.
 *
 * @param letterhead 发文机关标志, for example 「甘州区域产教联合体秘书处」; empty prints none
 * @param number 发文字号 or 编号; empty prints none
 * @param receivers 主送机关 without the colon; empty prints none
 * @param signature 署名; empty prints none
 * @param date 成文日期, below the signature
 * @param copies 抄送 and the like, one line each, at the end
 */
public record Paper(
        String letterhead,
        String number,
        String title,
        String receivers,
        List<Block> blocks,
        String signature,
        Optional<LocalDate> date,
        List<String> copies) {

    public Paper {
        blocks = List.copyOf(blocks);
        copies = List.copyOf(copies);
    }

    /** What the body is made of. */
    public sealed interface Block {}

    /** @param level 1 「一、」, 2 「（一）」, 3 「1.」; the number is part of the text */
    public record Heading(int level, String text) implements Block {}

    /** A paragraph, its first line indented by two characters. */
    public record Paragraph(String text) implements Block {}

    /** A line that says what and then how much of it, 「时间：」 in bold. */
    public record Line(String label, String text) implements Block {}

    /** @param widths of the columns in parts of the page's width; empty makes them equal */
    public record Table(List<String> head, List<List<String>> rows, List<Integer> widths) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            widths = List.copyOf(widths);
        }
    }

    public static Paper titled(String title) {
        return new Paper("", "", title, "", List.of(), "", Optional.empty(), List.of());
    }

    public Paper under(String newLetterhead, String newNumber) {
        return new Paper(newLetterhead, newNumber, title, receivers, blocks, signature, date, copies);
    }

    public Paper to(String newReceivers) {
        return new Paper(letterhead, number, title, newReceivers, blocks, signature, date, copies);
    }

    public Paper signed(String newSignature, LocalDate on) {
        return new Paper(letterhead, number, title, receivers, blocks, newSignature, Optional.of(on), copies);
    }

    public Paper copied(List<String> lines) {
        return new Paper(letterhead, number, title, receivers, blocks, signature, date, lines);
    }

    public Paper heading(int level, String text) {
        return and(new Heading(level, text));
    }

    /** One paragraph for each line of the text; empty lines are left out. */
    public Paper text(String text) {
        var paper = this;
        for (var line :
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            paper = paper.and(new Paragraph(line));
        }
        return paper;
    }

    public Paper line(String label, String text) {
        return and(new Line(label, text));
    }

    public Paper table(List<String> head, List<List<String>> rows, Integer... widths) {
        return and(new Table(head, rows, List.of(widths)));
    }

    private Paper and(Block block) {
        var more = new ArrayList<>(blocks);
        more.add(block);
        return new Paper(letterhead, number, title, receivers, more, signature, date, copies);
    }
}
