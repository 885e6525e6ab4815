package org.qiao.engine.planning.flow;

import java.util.List;

/**
 * Where everybody admitted so far is at the end of a year; each person is in exactly one place, so the places sum to
 * {@code admitted}.
 *
 * @param enrolled in stage 1, 2, … within the normal length of the pathway
 * @param notYetGraduated enrolled longer than that
 * @param working entered work here in this year or before; {@code elsewhere} of them outside the table's occupations
 */
public record Whereabouts(
        int year,
        double admitted,
        List<Double> enrolled,
        double notYetGraduated,
        double lost,
        double furtherStudy,
        double left,
        double seeking,
        double working,
        double elsewhere) {
    public Whereabouts {
        enrolled = List.copyOf(enrolled);
    }

    /** All places together; equals {@code admitted} but for rounding of floating-point sums. */
    public double counted() {
        return enrolled.stream().mapToDouble(Double::doubleValue).sum()
                + notYetGraduated
                + lost
                + furtherStudy
                + left
                + seeking
                + working;
    }
}
