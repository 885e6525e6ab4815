package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.shared.Paging;

/** One page of a list that is wholly in memory, so that its total is always exact. */
record Listing<T>(List<T> rows, Pager pager) {

    static <T> Listing<T> of(List<T> all, Paging paging, PageUrl url) {
        var from = Math.min(paging.offset(), all.size());
        var to = Math.min(from + paging.size(), all.size());
        return new Listing<>(
                all.subList(from, to),
                new Pager(url, paging.page(), paging.size(), all.size(), false, to < all.size()));
    }
}
