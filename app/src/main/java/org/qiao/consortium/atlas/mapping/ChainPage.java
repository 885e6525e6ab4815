package org.qiao.consortium.atlas.mapping;

import java.util.List;
import org.qiao.consortium.atlas.chain.Chain;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Frame;

/** One chain with its mappings. @param industries codes with names */
public record ChainPage(
        Frame frame,
        Chain chain,
        List<String> industries,
        List<Mapping> mappings,
        ChartData flows,
        boolean mayEdit,
        List<DeedLine> trail) {

    public long postsWithoutMajor() {
        return mappings.stream()
                .filter(it -> !it.hasMajor())
                .map(Mapping::post)
                .distinct()
                .count();
    }
}
