package org.qiao.consortium.platform.pages;

/**
 * 选项 — of a select, a radio or a check box group.
 *
 * @param note one short line beside the label in radios and check boxes; empty shows none
 */
public record Choice(String value, String label, String note) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
