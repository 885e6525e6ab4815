package org.qiao.consortium.platform.notices.outbox;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can be wrong with an address. */
public enum NoticeError implements ErrorCode {
    EMAIL_SHAPE("email-shape"),
    PHONE_SHAPE("phone-shape"),
    CODE_GONE("code-gone"),
    CODE_WRONG("code-wrong");

    private final String code;

    NoticeError(String word) {
        this.code = "platform.notices." + word;
    }

    @Override
    public String code() {
        return code;
    }
}
