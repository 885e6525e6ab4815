package org.qiao.consortium.platform.approval;

import java.util.Arrays;
import java.util.Locale;

/** 待办 · 已办 · 我发起的 · 抄送我的: where a viewer finds approvals. */
public enum ApprovalBox {
    /** 待办: waits for the viewer. */
    OPEN,
    /** 已办: the viewer decided on some of it. */
    DONE,
    /** 我发起的: submitted by the viewer's unit. */
    MINE,
    /** 抄送我的: to read, not to decide. */
    COPIED;

    /** What waits, when the word is none of them. */
    public static ApprovalBox of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(OPEN);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
