package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** The list of occupations with the tree above it. */
public record OccupationsPage(
        Frame frame,
        String q,
        String under,
        String mark,
        TreeNode.Place tree,
        List<Row> rows,
        Pager pager,
        List<Chip> chips,
        List<Source> sources) {

    /** The same list as a file. */
    public String exportUrl(String format) {
        return new PageUrl(OccupationPages.URL + "/export", pager.url().parameters())
                .without("page")
                .with("format", format)
                .toString();
    }

    /** @param foundBy the trade by which it was found; empty when by its own name or code
     * @param trades how many it has */
    public record Row(String code, String name, String foundBy, String path, int trades, List<OccupationMark> marks) {

        public String url() {
            return OccupationPages.URL + "/" + code;
        }
    }
}
