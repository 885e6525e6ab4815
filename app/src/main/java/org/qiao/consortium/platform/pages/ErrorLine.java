package org.qiao.consortium.platform.pages;

/**
 * 错误 — what is wrong, how to mend it, by which rule.
 *
 * @param field name of the field it belongs to; empty when it concerns the whole form
 * @param remedy empty when the message already says how
 * @param citation for example 「《就业促进法》第二十七条」; empty when no rule stands behind it
 */
public record ErrorLine(String field, String message, String remedy, String citation) {

    public static ErrorLine of(String field, String message) {
        return new ErrorLine(field, message, "", "");
    }

    public String fieldId() {
        return Field.idOf(field);
    }
}
