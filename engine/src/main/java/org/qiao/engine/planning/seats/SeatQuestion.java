package org.qiao.engine.planning.seats;

import java.util.List;

/**
 * Which intakes of one year lessen what is missing.
 *
 * <p>The cost of a plan is the sum over cells of shortage × persons still missing + surplus × persons too many, plus
 * the prices of soft limits. Whoever does not want trained people without work gives surplus a weight above 0.
 *
 * @param year the year of admission; limits not in force in it do not count
 * @param candidates every offering that may admit
 * @param missing persons missing by cell of the table when nobody is admitted in that year; negative when there are
 *     too many already. Cells that no candidate reaches are not looked at
 * @param shortage weight of a person missing, by cell, not negative
 * @param surplus weight of a person too many, by cell, not negative
 */
@SuppressWarnings("ArrayRecordComponent") // laid out on the table's cells
public record SeatQuestion(
        int year,
        List<Candidate> candidates,
        double[] missing,
        double[] shortage,
        double[] surplus,
        List<Limit> limits) {
    public SeatQuestion {
        candidates = List.copyOf(candidates);
        limits = List.copyOf(limits);
    }
}
