package org.qiao.consortium.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total rows in all, counted up to {@link Paging#EXACT_TOTAL} + 1
 */
public record Paged<T>(List<T> rows, Paging paging, int total) {

    /** Whether there are more rows than were counted. */
    public boolean isCapped() {
        return total > Paging.EXACT_TOTAL;
    }

    public <R> Paged<R> map(Function<? super T, ? extends R> toRow) {
        return new Paged<>(rows.stream().<R>map(toRow).toList(), paging, total);
    }
}
