package org.qiao.engine.planning.flow;

/**
 * A part of a pathway that ends with a certificate.
 *
 * @param years its normal length, at least 1
 * @param level the level of who finishes it and goes no further, one of the levels of the table
 */
public record Stage(int years, String level) {}
