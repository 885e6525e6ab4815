package org.qiao.engine.planning.gap;

/**
 * The present market of an occupation at a level.
 *
 * @param open posts open on an average day
 * @param filledPerYear posts filled in a year
 */
public record Vacancies(String occupation, String level, double open, double filledPerYear) {}
