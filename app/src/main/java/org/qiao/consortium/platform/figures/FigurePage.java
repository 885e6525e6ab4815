package org.qiao.consortium.platform.figures;

import java.util.List;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Tab;

/** What show.jte gets. @param parts empty where it cannot be split or there is nothing @param hidden why some are not shown */
public record FigurePage(
        Frame frame,
        PageUrl url,
        String code,
        String definition,
        List<Fact> facts,
        ChartData trend,
        List<Tab> tabs,
        String by,
        List<Part> parts,
        String hidden) {

    /** The address for a file of what is shown: the figure by its name. */
    public PageUrl export() {
        return url.with("figure", code);
    }

    public record Part(String label, String value) {}
}
