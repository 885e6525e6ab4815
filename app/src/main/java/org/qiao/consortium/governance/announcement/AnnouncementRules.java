package org.qiao.consortium.governance.announcement;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.function.Predicate;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What a notice must have before the public sees it. */
final class AnnouncementRules {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_BODY = 5_000;
    static final int MOST_ITEMS = 2_000;
    static final int LONGEST_PERIOD = 60;

    private static final Citation HOUSE = cite("house-announcement", "");

    private AnnouncementRules() {}

    /** @param least the shortest period, in working days */
    record Opening(Announcements.Notice notice, int workingDays, int least) {

        private boolean everyItem(Predicate<Announcements.Item> condition) {
            return notice.items().stream().allMatch(condition);
        }
    }

    static final List<Rule<Opening>> OPENING = List.of(
            rule(
                    AnnouncementError.TITLE_MISSING,
                    "title",
                    it -> !it.notice().title().isBlank()),
            Rule.<Opening>rule(
                            AnnouncementError.TITLE_TOO_LONG,
                            "title",
                            it -> it.notice().title().length() <= LONGEST_TITLE)
                    .saying(it -> List.of(LONGEST_TITLE)),
            rule(
                    AnnouncementError.BODY_MISSING,
                    HOUSE,
                    "body",
                    it -> !it.notice().body().isBlank()),
            Rule.<Opening>rule(
                            AnnouncementError.TEXT_TOO_LONG,
                            "body",
                            it -> it.notice().body().length() <= LONGEST_BODY)
                    .saying(it -> List.of(LONGEST_BODY)),
            rule(
                    AnnouncementError.ITEMS_MISSING,
                    "items",
                    it -> !it.notice().items().isEmpty()),
            Rule.<Opening>rule(
                            AnnouncementError.TOO_MANY_ITEMS,
                            "items",
                            it -> it.notice().items().size() <= MOST_ITEMS)
                    .saying(it -> List.of(MOST_ITEMS)),
            rule(
                    AnnouncementError.ITEM_TITLE_MISSING,
                    "items",
                    it -> it.everyItem(
                            item -> !item.title().isBlank() && item.title().length() <= 2 * LONGEST_TITLE)),
            Rule.<Opening>rule(
                            AnnouncementError.PERIOD_TOO_SHORT,
                            HOUSE,
                            "workingDays",
                            it -> it.workingDays() >= it.least())
                    .saying(it -> List.of(it.least())),
            Rule.<Opening>rule(
                            AnnouncementError.PERIOD_TOO_LONG, "workingDays", it -> it.workingDays() <= LONGEST_PERIOD)
                    .saying(it -> List.of(LONGEST_PERIOD)));

    static final List<Rule<String>> REASON =
            List.of(rule(AnnouncementError.REASON_MISSING, "reason", it -> !it.isBlank()));
}
