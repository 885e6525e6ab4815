package org.qiao.consortium.platform.sheets;

/** What a column holds; decides how a cell is normalised, how the template formats it and how an export writes it. */
public enum ColumnKind {
    /** One line of words: blanks collapsed, Chinese punctuation kept. */
    TEXT,
    /** Several lines of words. */
    PROSE,
    /** An identifier made of letters and digits: half-width, upper case, no blanks, every digit kept. */
    CODE,
    INTEGER,
    DECIMAL,
    /** Yuan with at most two decimals; {@code 4,500元} and {@code 1.2万} are understood. */
    MONEY,
    DATE,
    /** A month such as the month of graduation, {@code 2026-07}. */
    MONTH,
    /** One of the column's choices. */
    CHOICE,
    /** 是 or 否. */
    YES_NO;

    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == MONEY;
    }
}
