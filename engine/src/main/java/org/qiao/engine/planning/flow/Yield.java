package org.qiao.engine.planning.flow;

/**
 * What one seat of an offering gives: persons entering work by cell of the table.
 *
 * @param cells places in the table, ascending
 * @param perSeat persons, of the same length; sums to 1 at most
 */
@SuppressWarnings("ArrayRecordComponent") // read by the seat plan's inner loop
public record Yield(int[] cells, double[] perSeat) {}
