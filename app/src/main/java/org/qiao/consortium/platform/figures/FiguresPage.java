package org.qiao.consortium.platform.figures;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;

/** What list.jte gets. @param scope of whom the figures are */
public record FiguresPage(Frame frame, PageUrl url, String scope, List<Row> rows) {

    /** @param value ready to show; what may not be shown says so */
    public record Row(String label, String url, String value, String span, String definition) {}
}
