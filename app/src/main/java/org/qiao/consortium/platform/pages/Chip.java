package org.qiao.consortium.platform.pages;

/**
 * 已选条件 — a chosen filter.
 *
 * @param label for example 「职业：车工」
 * @param removeUrl the list without it
 */
public record Chip(String label, String removeUrl) {}
