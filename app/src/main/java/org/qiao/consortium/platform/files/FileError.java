package org.qiao.consortium.platform.files;

import org.qiao.consortium.shared.rule.ErrorCode;

/** Why a file is not taken, and how to mend it. */
public enum FileError implements ErrorCode {
    NO_FILE("no-file"),
    EMPTY("empty"),
    TOO_LARGE("too-large"),
    TOO_MANY("too-many"),
    ALREADY_THERE("already-there"),
    UNKNOWN_TYPE("unknown-type"),
    TYPE_NOT_TAKEN("type-not-taken"),
    OTHER_SUFFIX("other-suffix"),
    OLD_OFFICE("old-office"),
    WITH_MACROS("with-macros"),
    HEIC("heic"),
    BROKEN_IMAGE("broken-image"),
    IMAGE_TOO_WIDE("image-too-wide"),
    INFECTED("infected"),
    NOT_SCANNED("not-scanned"),
    NO_ROOM("no-room"),
    CLOSED("closed"),
    REASON_MISSING("reason-missing");

    private final String code;

    FileError(String word) {
        this.code = "platform.files." + word;
    }

    @Override
    public String code() {
        return code;
    }
}
