package org.qiao.consortium.platform.sheets.raw;

import java.util.NavigableMap;

/**
 * A row that holds something.
 *
 * @param number as the user sees it, from 1
 * @param cells by column, from 0; blank cells are absent
 */
public record RawRow(int number, NavigableMap<Integer, RawCell> cells) {}
