package org.qiao.consortium.platform.privacy.request;

import static org.qiao.consortium.platform.db.Tables.PRIVACY_REQUEST;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.privacy.RequestKind;

/**
 * Which requests are asked for.
 *
 * @param overdue only those whose last day has passed
 */
record RequestFilter(String words, Optional<RequestKind> kind, Optional<RequestStatus> status, boolean overdue) {

    static RequestFilter of(PageUrl url) {
        return new RequestFilter(
                url.value("words"),
                RequestKind.of(url.value("kind")),
                RequestStatus.of(url.value("status")),
                url.value("overdue").equals("true"));
    }

    Condition condition(LocalDate today) {
        var wanted = DSL.noCondition();
        if (!words.isEmpty()) {
            wanted = wanted.and(PRIVACY_REQUEST.NUMBER.containsIgnoreCase(words));
        }
        if (kind.isPresent()) {
            wanted = wanted.and(PRIVACY_REQUEST.KIND.eq(kind.get().name()));
        }
        if (status.isPresent()) {
            wanted = wanted.and(PRIVACY_REQUEST.STATUS.eq(status.get().name()));
        }
        return overdue
                ? wanted.and(PRIVACY_REQUEST.STATUS.eq(RequestStatus.WAITING.name()))
                        .and(PRIVACY_REQUEST.DUE_ON.lt(today))
                : wanted;
    }
}
