package org.qiao.consortium.governance.announcement;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT;

import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.platform.pages.PageUrl;

/** What somebody looks for among notices; what means nothing filters nothing. */
public record AnnouncementFilter(String words, Optional<AnnouncementKind> kind, Optional<AnnouncementStatus> status) {

    public static AnnouncementFilter of(PageUrl url) {
        return new AnnouncementFilter(
                url.value("words"),
                Arrays.stream(AnnouncementKind.values())
                        .filter(it -> it.name().equals(url.value("kind")))
                        .findFirst(),
                Arrays.stream(AnnouncementStatus.values())
                        .filter(it -> it.name().equals(url.value("status")))
                        .findFirst());
    }

    Condition condition() {
        var all = words.isEmpty()
                ? noCondition()
                : ANNOUNCEMENT.TITLE.containsIgnoreCase(words).or(ANNOUNCEMENT.NUMBER.eq(words));
        return all.and(kind.map(it -> ANNOUNCEMENT.KIND.eq(it.name())).orElse(noCondition()))
                .and(status.map(it -> ANNOUNCEMENT.STATUS.eq(it.name())).orElse(noCondition()));
    }
}
