package org.qiao.consortium.governance.announcement.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.governance.announcement.AnnouncementError;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** 公示 as it was typed: one item a line, what stands behind a bar is its note. */
public record AnnouncementForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body,
        @Nullable String items,
        @Nullable String workingDays) {

    static AnnouncementForm blank(int usual) {
        return new AnnouncementForm("", "", "", "", String.valueOf(usual));
    }

    public static String said(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** @throws Refused when kind or period cannot be read; all else is for the rules */
    Announcements.Notice notice() {
        var kinds = Arrays.stream(AnnouncementKind.values())
                .filter(it -> it.name().equals(said(kind)))
                .toList();
        var period = said(workingDays).matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(said(workingDays)))
                : Optional.<Integer>empty();
        var wrong = new ArrayList<Refusal>();
        if (kinds.isEmpty()) {
            wrong.add(Refusal.of(AnnouncementError.KIND_MISSING, "kind"));
        }
        if (period.isEmpty()) {
            wrong.add(Refusal.of(AnnouncementError.PERIOD_SHAPE, "workingDays"));
        }
        Refused.ifAny(wrong);
        return new Announcements.Notice(kinds.getFirst(), said(title), said(body), itemsTyped(), period);
    }

    private List<Announcements.Item> itemsTyped() {
        return said(items)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> it.split("[|｜]", 2))
                .map(it -> new Announcements.Item(Optional.empty(), it[0].strip(), it.length > 1 ? it[1].strip() : ""))
                .toList();
    }
}
