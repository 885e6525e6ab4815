package org.qiao.consortium.platform.sheets.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;

/**
 * 逐页读取 — all rows of a short list that is only read page by page, in the order in which the viewer sees it. Every page
 * counts anew and skips what came before: a list that grows to tens of thousands reads with a cursor instead.
 */
public final class EveryRow {

    private static final int PAGE = 100;

    private EveryRow() {}

    /** @return all rows; a page is read when its turn comes */
    public static <T> Stream<T> of(Paging seen, Function<Paging, Paged<T>> read) {
        return IntStream.iterate(1, it -> it + 1)
                .mapToObj(page -> read.apply(new Paging(page, PAGE, seen.sort(), seen.descending()))
                        .rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }
}
