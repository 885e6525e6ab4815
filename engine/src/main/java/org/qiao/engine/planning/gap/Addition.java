package org.qiao.engine.planning.gap;

/**
 * Supply that does not come from school.
 *
 * @param kind which column it stands in
 * @param persons distinct persons: someone in two classes counts once (人数，不是人次), and a graduate of the same year
 *     who was also trained is left out here
 * @param error the standard error of that number, 0 when it was counted
 */
public record Addition(String occupation, String level, int year, Kind kind, double persons, double error) {
    /** The columns of supply beside the graduates. */
    public enum Kind {
        TRAINED,
        RETURNEE
    }
}
