package org.qiao.consortium.students.board;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/**
 * @param showsWishes whether wishes are reported
 * @param showsMatches whether matches are reported
 * @param keeps whether the viewer is 学校经办
 */
public record BoardPage(Frame frame, List<ClassRow> rows, boolean showsWishes, boolean showsMatches, boolean keeps) {

    public int students() {
        return rows.stream().mapToInt(ClassRow::students).sum();
    }

    public int activated() {
        return rows.stream().mapToInt(ClassRow::activated).sum();
    }

    public int consented() {
        return rows.stream().mapToInt(ClassRow::consented).sum();
    }

    public int silent() {
        return rows.stream().mapToInt(ClassRow::silent).sum();
    }
}
