package org.qiao.consortium.governance.announcement.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.governance.announcement.AnnouncementFilter;
import org.qiao.consortium.platform.calendar.WorkingDays;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** What the pages of notices have in common: the filter in words, the form with today's settings. */
@Component
class AnnouncementLayout {

    private final Announcements notices;
    private final WorkingDays workingDays;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    AnnouncementLayout(
            Announcements notices, WorkingDays workingDays, Frames frames, Texts texts, InstantSource clock) {
        this.notices = notices;
        this.workingDays = workingDays;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    private int usual() {
        return notices.usualPeriod(BusinessTime.dateOf(now()));
    }

    AnnouncementForm blank() {
        return AnnouncementForm.blank(usual());
    }

    AnnouncementFormPage form(Viewer viewer, AnnouncementForm form, FormErrors errors) {
        return new AnnouncementFormPage(
                frames.of(
                        viewer,
                        texts.of("governance.announcement.form.title"),
                        new Crumb(texts.of("governance.announcement.list.title"), "/governance/announcements")),
                form,
                usual(),
                workingDays.after(BusinessTime.dateOf(now()), usual()),
                errors);
    }

    List<Chip> chips(AnnouncementFilter filter, PageUrl url) {
        var first = url.without("page");
        var chips = new ArrayList<Chip>();
        filter.kind().ifPresent(it -> chips.add(chip("kind", it.label(), first)));
        filter.status().ifPresent(it -> chips.add(chip("status", it.label(), first)));
        if (!filter.words().isEmpty()) {
            chips.add(chip("words", filter.words(), first));
        }
        return chips;
    }

    private Chip chip(String name, String value, PageUrl url) {
        return new Chip(
                texts.of("governance.announcement.chip." + name, value),
                url.without(name).toString());
    }
}
