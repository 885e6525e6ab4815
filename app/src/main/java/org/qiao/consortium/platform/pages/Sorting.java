package org.qiao.consortium.platform.pages;

import org.qiao.consortium.shared.Paging;

/**
 * 排序 — by which column a list stands now; the parameter {@code sort} is the key, with a minus for descending.
 *
 * @param key empty when the list stands in its own order
 */
public record Sorting(PageUrl url, String key, boolean descending) {

    /** @param parameter the value of {@code sort} as it came, for example {@code -pay} */
    public static Sorting of(PageUrl url, String parameter) {
        var descending = parameter.startsWith("-");
        return new Sorting(url, descending ? parameter.substring(1) : parameter, descending);
    }

    /** Of a list that was read by this paging. */
    public static Sorting of(PageUrl url, Paging paging) {
        return new Sorting(url, paging.sort(), paging.descending());
    }

    /**
     * 可排序的表头.
     *
     * @param state ascending, descending or none, as {@code aria-sort} wants it
     */
    public record Heading(String label, String url, String state) {}

    /** The heading of a column that can be sorted: a click sorts upwards, the next one downwards. */
    public Heading heading(String column, String label) {
        var mine = column.equals(key);
        var next = mine && !descending ? "-" + column : column;
        var state = mine ? (descending ? "descending" : "ascending") : "none";
        return new Heading(label, url.without("page").with("sort", next).toString(), state);
    }
}
