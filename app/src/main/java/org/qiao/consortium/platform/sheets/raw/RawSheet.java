package org.qiao.consortium.platform.sheets.raw;

import java.util.List;

/**
 * The rows of one sheet that hold something.
 *
 * @param part name of the workbook's part, empty for a text file
 * @param cut whether reading stopped because there were more rows than asked for
 */
public record RawSheet(String part, List<RawRow> rows, List<MergedArea> merged, boolean cut) {}
