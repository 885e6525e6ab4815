package org.qiao.consortium.shared;

/**
 * Which part of a list is asked for.
 *
 * @param page counted from 1
 * @param size rows a page: 20, 50 or 100
 * @param sort name of the column to sort by, empty for the list's own order
 */
public record Paging(int page, int size, String sort, boolean descending) {

    /** Totals are counted exactly up to this many rows; beyond it a list says "1000+". */
    public static final int EXACT_TOTAL = 1_000;

    /**
     * Lists are turned over up to this row: the database walks past all rows before, and nobody reads them. Beyond it one
     * filters, or takes the list away as a file.
     */
    public static final int DEEPEST = 10_000;

    public Paging {
        size = size <= 20 ? 20 : size <= 50 ? 50 : 100;
        page = Math.clamp(page, 1, DEEPEST / size);
    }

    /** As an address says it: {@code sort} with a minus before it is descending; what cannot be read is not asked. */
    public static Paging of(String page, String size, String sort) {
        var descending = sort.startsWith("-");
        return new Paging(number(page, 1), number(size, 20), descending ? sort.substring(1) : sort, descending);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    public static Paging first() {
        return new Paging(1, 20, "", false);
    }

    public boolean isDeepest() {
        return page == DEEPEST / size;
    }

    public int offset() {
        return (page - 1) * size;
    }
}
