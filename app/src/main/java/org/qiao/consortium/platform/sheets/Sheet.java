package org.qiao.consortium.platform.sheets;

import java.util.List;

/**
 * A small sheet read as a whole.
 *
 * @param rows that hold data, in order
 * @param samples rows that were left out as the template's sample
 */
public record Sheet(SheetPlace place, List<SheetRow> rows, List<Integer> samples) {

    public Sheet {
        rows = List.copyOf(rows);
        samples = List.copyOf(samples);
    }

    /**
     * How far a table reaches, known when it has been read.
     *
     * @param lastRow the last row that holds something
     * @param errorColumn where 错误原因 stands or is to be put, from 0
     * @param samples rows that were left out as the template's sample
     */
    public record Extent(int lastRow, int errorColumn, List<Integer> samples) {

        public Extent {
            samples = List.copyOf(samples);
        }
    }
}
