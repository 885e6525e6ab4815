package org.qiao.consortium.governance.charter;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** 两个版本的比较 — line by line; within a changed line, word by word. */
public final class Comparison {

    // Characters of a private area: nobody types them, so that marks are told from text without any mark-up.
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    /** @param kind 不变, 新增, 删去 or 修改 */
    public record Line(Kind kind, List<Piece> before, List<Piece> after) {}

    public record Piece(String text, boolean changed) {}

    public enum Kind {
        SAME,
        ADDED,
        TAKEN_OFF,
        CHANGED
    }

    private Comparison() {}

    public static List<Line> of(String before, String after) {
        var generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(false)
                .mergeOriginalRevised(false)
                .oldTag(open -> String.valueOf(open ? OPEN : CLOSE))
                .newTag(open -> String.valueOf(open ? OPEN : CLOSE))
                .lineNormalizer(line -> line)
                .build();
        return generator.generateDiffRows(before.lines().toList(), after.lines().toList()).stream()
                .map(Comparison::line)
                .toList();
    }

    private static Line line(DiffRow row) {
        var kind = switch (row.getTag()) {
            case EQUAL -> Kind.SAME;
            case INSERT -> Kind.ADDED;
            case DELETE -> Kind.TAKEN_OFF;
            case CHANGE -> Kind.CHANGED;
        };
        return new Line(kind, pieces(row.getOldLine()), pieces(row.getNewLine()));
    }

    private static List<Piece> pieces(String marked) {
        var pieces = new ArrayList<Piece>();
        var piece = new StringBuilder();
        var changed = false;
        for (var c : marked.toCharArray()) {
            if (c == OPEN || c == CLOSE) {
                if (!piece.isEmpty()) {
                    pieces.add(new Piece(piece.toString(), changed));
                }
                piece.setLength(0);
                changed = c == OPEN;
            } else {
                piece.append(c);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(new Piece(piece.toString(), changed));
        }
        return pieces;
    }
}
