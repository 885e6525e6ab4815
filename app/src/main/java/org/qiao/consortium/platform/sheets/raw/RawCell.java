package org.qiao.consortium.platform.sheets.raw;

/**
 * A cell before normalisation.
 *
 * @param text the value; numbers in plain digits, dates in ISO form, booleans as {@code true} or {@code false}
 */
public record RawCell(String text, Form form) {

    /** What the file says the value is. */
    public enum Form {
        TEXT,
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        BOOLEAN,
        /** A formula's error such as #N/A. */
        ERROR,
        /** A formula without a stored value. */
        NOT_CALCULATED
    }

    public static RawCell text(String text) {
        return new RawCell(text, Form.TEXT);
    }
}
