package org.qiao.consortium.platform.sheets.downloads;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tone;

/**
 * What downloads.jte gets.
 *
 * @param working whether something is being made, so that the list reads itself again
 */
public record DownloadsPage(Frame frame, PageUrl url, Pager pager, List<Row> rows, boolean working) {

    /**
     * @param url of the file, empty while there is none
     * @param detail how far it has come, how large it is, until when it is kept
     */
    public record Row(
            String number,
            String url,
            String title,
            String conditions,
            String askedAt,
            String status,
            Tone tone,
            String detail) {}
}
