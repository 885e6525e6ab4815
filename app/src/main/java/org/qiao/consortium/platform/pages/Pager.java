package org.qiao.consortium.platform.pages;

import static org.qiao.consortium.shared.Paging.EXACT_TOTAL;

import java.util.List;
import java.util.stream.IntStream;
import org.qiao.consortium.shared.Paged;

/**
 * 分页 — where one is in a list and how far it goes.
 *
 * @param url address of the list with its filters; pages are its parameter {@code page}, sizes its {@code size}
 * @param page from 1
 * @param size rows on a page, one of {@link #SIZES}
 * @param total rows in all; at {@code capped} the cap, shown as 「1000+」
 * @param capped true when counting stopped at the cap
 * @param more whether a page follows
 * @param cut whether rows follow that are too deep to be turned to
 */
public record Pager(PageUrl url, int page, int size, int total, boolean capped, boolean more, boolean cut) {

    public Pager(PageUrl url, int page, int size, int total, boolean capped, boolean more) {
        this(url, page, size, total, capped, more, false);
    }

    public static final List<Integer> SIZES = List.of(20, 50, 100);

    /** Of what a reader gave back. */
    public static Pager of(PageUrl url, Paged<?> paged) {
        var paging = paged.paging();
        var end = paging.page() * paging.size();
        var more = paged.isCapped() ? paged.rows().size() == paging.size() : end < paged.total();
        return new Pager(
                url,
                paging.page(),
                paging.size(),
                Math.min(paged.total(), EXACT_TOTAL),
                paged.isCapped(),
                more && !paging.isDeepest(),
                more && paging.isDeepest());
    }

    public String pageUrl(int number) {
        return (number == 1 ? url.without("page") : url.with("page", number)).toString();
    }

    public String sizeUrl(int rows) {
        return url.without("page").with("size", rows).toString();
    }

    /** 「356」 or 「1,000+」. */
    public String totalText() {
        return Written.number(total) + (capped ? "+" : "");
    }

    /** First row shown, from 1; 0 in an empty list. */
    public int from() {
        return total == 0 ? 0 : (page - 1) * size + 1;
    }

    public int to() {
        return capped ? page * size : Math.min(page * size, total);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    /** Page numbers to offer: those around this one; the last is known only when the list was counted. */
    public List<Integer> around() {
        var last = capped ? (more ? page + 1 : page) : Math.max(1, (total + size - 1) / size);
        var first = Math.max(1, Math.min(page - 2, last - 4));
        return IntStream.rangeClosed(first, Math.min(last, Math.max(page + 2, 5)))
                .boxed()
                .toList();
    }
}
