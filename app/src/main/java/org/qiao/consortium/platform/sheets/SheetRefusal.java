package org.qiao.consortium.platform.sheets;

import org.qiao.consortium.shared.rule.ErrorCode;

/** Why a file is not taken at all; the code is the key of its message. */
public enum SheetRefusal implements ErrorCode {
    EMPTY_FILE("empty-file"),
    TOO_LARGE("too-large"),
    NOT_A_WORKBOOK("not-a-workbook"),
    BROKEN_WORKBOOK("broken-workbook"),
    OLD_WORKBOOK("old-workbook"),
    MACRO_WORKBOOK("macro-workbook"),
    ENCRYPTED_WORKBOOK("encrypted-workbook"),
    /** A table in another format: web page, xlsb, OpenDocument, XML of 2003. */
    OTHER_FORMAT("other-format"),
    /** Unpacks to far more than a sheet of people would. */
    UNPACKS_TOO_LARGE("unpacks-too-large"),
    UNREADABLE_TEXT("unreadable-text"),
    BROKEN_QUOTES("broken-quotes"),
    NO_HEADER("no-header"),
    MISSING_COLUMNS("missing-columns"),
    /** After people have said which columns are which. */
    STILL_MISSING("still-missing"),
    DUPLICATE_COLUMNS("duplicate-columns"),
    NO_ROWS("no-rows"),
    TOO_MANY_ROWS("too-many-rows"),
    TOO_MANY_COLUMNS("too-many-columns");

    private final String code;

    SheetRefusal(String word) {
        this.code = "platform.sheets." + word;
    }

    @Override
    public String code() {
        return code;
    }
}
