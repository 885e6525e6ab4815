package org.qiao.consortium.platform.sheets;

/** What can be wrong with one cell before any module looks at it; the code is the key of its message. */
public enum CellProblem {
    REQUIRED("required"),
    /** Covered by a merged cell whose value belongs to the first cell only. */
    MERGED("merged"),
    /** The same, where the column must be filled. */
    REQUIRED_MERGED("required-merged"),
    /** The cell shows #N/A, #REF! or the like. */
    FORMULA_ERROR("formula-error"),
    /** A formula that was never calculated: the file holds no value for it. */
    NOT_CALCULATED("not-calculated"),
    /** More than 15 digits were typed as a number: the spreadsheet has replaced the last ones by zeros. */
    DIGITS_LOST("digits-lost"),
    /** The spreadsheet turned a code such as 1-2 into a date. */
    BECAME_DATE("became-date"),
    TOO_LONG("too-long"),
    NOT_A_CODE("not-a-code"),
    NOT_A_NUMBER("not-a-number"),
    NOT_WHOLE("not-whole"),
    TOO_MANY_DECIMALS("too-many-decimals"),
    TOO_SMALL("too-small"),
    TOO_BIG("too-big"),
    NOT_A_DATE("not-a-date"),
    NO_SUCH_DATE("no-such-date"),
    /** A plain number that would be a date if the cell were formatted as one. */
    DATE_SERIAL("date-serial"),
    NOT_A_MONTH("not-a-month"),
    NOT_A_CHOICE("not-a-choice"),
    NOT_YES_NO("not-yes-no"),
    /** The same key stands in an earlier row of the file. */
    REPEATED("repeated"),
    /** The sample row was written over but still carries its mark. */
    SAMPLE_MARK("sample-mark");

    private final String code;

    CellProblem(String word) {
        this.code = "platform.sheets.cell." + word;
    }

    public String code() {
        return code;
    }

    /** A warning is shown but does not keep the row from being taken. */
    public boolean isWarning() {
        return this == MERGED;
    }
}
