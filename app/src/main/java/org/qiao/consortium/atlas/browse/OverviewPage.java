package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/** What there is to look up. */
public record OverviewPage(Frame frame, List<CatalogueLine> catalogues, int schemes, int chains) {

    /** @param holds how many entries, in words @param document the official one */
    public record CatalogueLine(String name, String url, String holds, String document) {}
}
