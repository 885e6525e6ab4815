package org.qiao.consortium.platform.sheets.export;

import org.qiao.consortium.shared.rule.ErrorCode;

/** Why a list does not leave as a file. */
public enum ExportError implements ErrorCode {
    TOO_MANY_ROWS("platform.sheets.export-too-many-rows"),
    TOO_MANY_WAITING("platform.sheets.export-too-many-waiting");

    private final String code;

    ExportError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
