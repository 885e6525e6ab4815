package org.qiao.consortium.exchange.offer;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tone;

/** @param enters whether the viewer may type offers in */
public record OffersPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        List<Row> rows,
        List<Choice> classes,
        List<Choice> statuses,
        String schoolClass,
        String status,
        boolean enters) {

    /**
     * @param number of the student
     * @param name masked
     * @param occupations names, the dearest first; empty when nothing was said
     */
    public record Row(
            String number,
            String name,
            String className,
            String occupations,
            String regions,
            String pay,
            String from,
            String status,
            Tone tone,
            boolean bySchool) {}
}
