package org.qiao.consortium.governance.document.text;

/**
 * One clause as it stands in a text.
 *
 * @param place 位置, {@code 二（一）}; unique within a text
 * @param depth 1 for the highest
 */
public record Part(String place, int depth, String heading, String text) {}
