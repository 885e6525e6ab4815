package org.qiao.consortium.platform.pages;

import java.util.List;

/**
 * 已选条件 — a chosen filter.
 *
 * @param label for example 「职业：车工」
 * @param removeUrl the list without it
 */
public record Chip(String label, String removeUrl) {

    public static List<String> labels(List<Chip> chips) {
        return chips.stream().map(Chip::label).toList();
    }
}
