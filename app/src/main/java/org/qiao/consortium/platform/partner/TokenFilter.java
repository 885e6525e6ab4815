package org.qiao.consortium.platform.partner;

import static org.qiao.consortium.platform.db.Tables.PARTNER_TOKEN;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.pages.PageUrl;

/** @param state {@code good}, {@code expired} or {@code revoked}; empty for all */
record TokenFilter(String words, String state) {

    static TokenFilter of(PageUrl url) {
        return new TokenFilter(url.value("words"), url.value("state"));
    }

    Condition condition(LocalDate today) {
        var wanted = DSL.noCondition();
        if (!words.isEmpty()) {
            wanted = wanted.and(
                    PARTNER_TOKEN.PARTNER.containsIgnoreCase(words).or(PARTNER_TOKEN.NUMBER.containsIgnoreCase(words)));
        }
        return switch (state) {
            case "good" -> wanted.and(PARTNER_TOKEN.REVOKED_AT.isNull()).and(PARTNER_TOKEN.EXPIRES_ON.ge(today));
            case "expired" -> wanted.and(PARTNER_TOKEN.REVOKED_AT.isNull()).and(PARTNER_TOKEN.EXPIRES_ON.lt(today));
            case "revoked" -> wanted.and(PARTNER_TOKEN.REVOKED_AT.isNotNull());
            default -> wanted;
        };
    }
}
