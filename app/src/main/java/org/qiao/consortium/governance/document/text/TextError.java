package org.qiao.consortium.governance.document.text;

import org.qiao.consortium.shared.rule.ErrorCode;

/** Why no text could be read from a file. */
public enum TextError implements ErrorCode {
    FILE_EMPTY("file-empty"),
    FILE_TOO_LARGE("file-too-large"),
    FILE_TOO_LONG("file-too-long"),
    FILE_SCANNED("file-scanned"),
    FILE_LOCKED("file-locked"),
    FILE_BROKEN("file-broken"),
    FILE_UNKNOWN("file-unknown");

    private final String code;

    TextError(String word) {
        this.code = "governance.document." + word;
    }

    @Override
    public String code() {
        return code;
    }
}
