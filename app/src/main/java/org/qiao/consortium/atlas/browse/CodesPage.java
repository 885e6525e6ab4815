package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Pager;

/** A list of codes by levels. @param url of the list, without filter @param path down to where one stands */
public record CodesPage(
        Frame frame, String url, String q, List<TreeNode> path, List<Row> rows, Pager pager, List<Source> sources) {

    /** @param below how many entries lie below it @param url leads there; empty when there are none */
    public record Row(String code, String name, String level, String above, int below, String url) {}
}
