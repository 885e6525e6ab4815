package org.qiao.engine.planning.demand;

/**
 * Persons needed in an occupation at a level in a year, past or to come.
 *
 * @param year a past year is history to project from; a year of the table is a need known already
 * @param source what one knows it from
 * @param persons the number; of a survey, the number expanded to all units
 * @param error the standard error of that number: 0 when it was counted, that of the expansion when surveyed
 */
public record Need(String occupation, String level, int year, Source source, double persons, double error) {
    /** What a figure rests on. */
    public enum Source {
        /** Posts that units have declared. */
        OBSERVED,
        /** Units asked, and expanded to those that were not. Persons already observed are taken off by the caller. */
        SURVEYED
    }
}
