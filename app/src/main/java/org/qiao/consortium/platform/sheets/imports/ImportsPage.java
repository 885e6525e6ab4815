package org.qiao.consortium.platform.sheets.imports;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tone;

/**
 * What imports.jte gets: where a file is uploaded, and the batches so far.
 *
 * @param rowsAllowed data rows a file may have
 */
public record ImportsPage(
        Frame frame,
        String thing,
        int rowsAllowed,
        Field file,
        PageUrl url,
        Field status,
        List<Choice> statuses,
        Pager pager,
        List<Row> rows) {

    /** One batch of the list. */
    public record Row(
            String number,
            String url,
            String fileName,
            String who,
            String at,
            String status,
            Tone tone,
            int added,
            int changed,
            int unchanged,
            int wrong) {}
}
