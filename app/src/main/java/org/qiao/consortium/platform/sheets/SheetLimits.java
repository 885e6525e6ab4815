package org.qiao.consortium.platform.sheets;

/**
 * How much of a file is taken.
 *
 * @param bytes of the file as uploaded
 * @param unpackedBytes of all parts of a workbook that are read, counted while unpacking
 * @param ratio how many times larger than packed a part may be; parts below one megabyte are not asked
 * @param parts how many entries the archive may list
 * @param rows data rows with content
 * @param columns of the sheet with content
 */
public record SheetLimits(long bytes, long unpackedBytes, int ratio, int parts, int rows, int columns) {

    private static final long MEGABYTE = 1024L * 1024;

    /** 64 MB as uploaded, 1 GB unpacked, 200,000 rows, 200 columns. */
    public static SheetLimits usual() {
        return new SheetLimits(64 * MEGABYTE, 1_024 * MEGABYTE, 250, 2_000, 200_000, 200);
    }

    public SheetLimits rows(int newRows) {
        return new SheetLimits(bytes, unpackedBytes, ratio, parts, newRows, columns);
    }
}
