package org.qiao.consortium.platform.sheets.export;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;

/** 逐页读取 — all rows of a list that is read page by page, in the order in which the viewer sees it. */
public final class EveryRow {

    /** More would keep a request waiting for too long. */
    static final int AT_MOST = 10_000;

    private static final int PAGE = 100;

    private EveryRow() {}

    /** @return the first ten thousand rows; a page is read when its turn comes */
    public static <T> Iterator<T> of(Paging seen, Function<Paging, Paged<T>> read) {
        return IntStream.rangeClosed(1, AT_MOST / PAGE)
                .mapToObj(page -> read.apply(new Paging(page, PAGE, seen.sort(), seen.descending()))
                        .rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }
}
