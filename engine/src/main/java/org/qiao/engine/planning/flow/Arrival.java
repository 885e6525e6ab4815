package org.qiao.engine.planning.flow;

/**
 * Graduates of one cohort who enter an occupation at a level in a year: a path and how many took it.
 *
 * @param stage the stage they finished last, counted from 1
 * @param persons expected number
 */
public record Arrival(
        String offering,
        String school,
        String major,
        String pathway,
        int admitted,
        int stage,
        String level,
        String occupation,
        int year,
        double persons) {}
