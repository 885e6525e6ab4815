package org.qiao.consortium.platform.pages;

import java.util.Locale;

/** 语气 — how a status or a notice is coloured; the word beside it always says the same. */
public enum Tone {
    /** Nothing to do and nothing reached: 草稿, 已关闭. */
    QUIET,
    /** Under way: 待审核. */
    ACTIVE,
    /** Reached: 已发布. */
    GOOD,
    /** Somebody should act: 已退回, 3 天后到期. */
    WARN,
    /** Refused or overdue. */
    BAD;

    public String css() {
        return "q-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
