package org.qiao.consortium.exchange.matching.pages;

/**
 * One criterion as people read it.
 *
 * @param reason a sentence
 */
public record PartLine(String label, int points, int weight, String reason, boolean missing) {}
