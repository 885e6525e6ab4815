package org.qiao.engine.planning.flow;

/**
 * The share of an offering's graduates at work here who work in an occupation. The weights of an offering sum to 1 at
 * most; what is missing to 1 works in occupations that are not in the table.
 */
public record Aim(String occupation, double weight) {}
