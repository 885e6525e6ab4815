package org.qiao.engine.planning.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qiao.engine.planning.flow.CohortFlow;
import org.qiao.engine.planning.gap.GapTable;

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

    /**
     * The question a gap puts: the candidates' own intakes of that year, if the flow has any, are taken out of the supply
     * first, as they are what is asked for. All cells weigh the same. O(candidates × cells).
     *
     * @param shortage weight of a person missing
     * @param surplus weight of a person too many
     */
    public static SeatQuestion of(
            int year,
            CohortFlow flow,
            GapTable gap,
            List<String> offerings,
            double shortage,
            double surplus,
            List<Limit> limits) {
        double[] missing = gap.missing();
        var candidates = new ArrayList<Candidate>();
        for (var offering : offerings) {
            var yield = flow.yield(offering, year);
            for (int i = 0; i < yield.cells().length; i++) {
                missing[yield.cells()[i]] += yield.perSeat()[i] * flow.intake(offering, year);
            }
            candidates.add(new Candidate(offering, yield));
        }
        double[] missed = new double[missing.length];
        double[] tooMany = new double[missing.length];
        Arrays.fill(missed, shortage);
        Arrays.fill(tooMany, surplus);
        return new SeatQuestion(year, candidates, missing, missed, tooMany, limits);
    }
}
