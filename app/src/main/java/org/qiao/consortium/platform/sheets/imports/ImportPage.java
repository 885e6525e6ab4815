package org.qiao.consortium.platform.sheets.imports;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Tone;

/**
 * What import.jte gets: a batch with its rows beside what was found in them.
 *
 * @param url of the batch
 * @param list of the chosen tab with its parameters
 * @param open whether it can still be committed
 * @param assigning whether it waits to be told which columns are which
 * @param progress of the work in the background
 * @param remark what the uploader is to be told; may be empty
 * @param kept whether its rows can still be shown
 * @param undo the reason that is asked for, when the batch may be undone
 * @param committed rows that a commit takes over
 * @param titles of the columns shown
 * @param ignored titles of columns that were not read
 */
public record ImportPage(
        Frame frame,
        String url,
        PageUrl list,
        String status,
        Tone tone,
        String fileName,
        String who,
        String at,
        boolean open,
        boolean assigning,
        Optional<Progress> progress,
        String remark,
        boolean kept,
        Optional<Field> undo,
        int version,
        int committed,
        int unchanged,
        int wrong,
        List<Tab> tabs,
        Pager pager,
        List<String> titles,
        List<String> ignored,
        List<Row> rows,
        List<DeedLine> trail) {

    /**
     * How far the work has come.
     *
     * @param url where it is asked again
     */
    public record Progress(String label, int percent, String url) {}

    /**
     * @param number as the user sees it in the file
     * @param remarks about the row as a whole, and about columns that are not shown
     */
    public record Row(int number, String key, List<Remark> remarks, List<Cell> cells) {}

    /** @param wrong whether the row cannot be committed because of it; otherwise it only warns */
    public record Remark(String text, boolean wrong) {}

    /** @param remarks what was found; wrong unless they only warn */
    public record Cell(String title, String text, List<String> remarks, boolean wrong) {

        public boolean isMarked() {
            return !remarks.isEmpty();
        }
    }
}
