package org.qiao.consortium.governance.announcement.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.governance.announcement.AnnouncementStatus;
import org.qiao.consortium.platform.pages.Choice;

/** The choices of forms and filters. */
final class Kinds {

    private Kinds() {}

    static List<Choice> choices() {
        return Arrays.stream(AnnouncementKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    static List<Choice> statuses() {
        return Arrays.stream(AnnouncementStatus.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
