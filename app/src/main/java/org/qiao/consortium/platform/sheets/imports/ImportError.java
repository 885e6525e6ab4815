package org.qiao.consortium.platform.sheets.imports;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with a batch; refusals of files are {@link org.qiao.consortium.platform.sheets.SheetRefusal}. */
enum ImportError implements ErrorCode {
    NO_FILE("platform.sheets.no-file"),
    NOTHING_TO_COMMIT("platform.sheets.nothing-to-commit"),
    NO_REASON("platform.sheets.no-reason");

    private final String code;

    ImportError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
