package org.qiao.consortium.governance.announcement.objection;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.qiao.consortium.governance.announcement.Announcement;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.governance.announcement.AnnouncementStore;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Puts together what the pages of objections show. */
@Component
class ObjectionLayout {

    static final String LIST = "/governance/objections";

    private final AnnouncementQueries announcements;
    private final AnnouncementStore items;
    private final ObjectionStore objections;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("governance/announcement");

    ObjectionLayout(
            AnnouncementQueries announcements,
            AnnouncementStore items,
            ObjectionStore objections,
            Deeds deeds,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.announcements = announcements;
        this.items = items;
        this.objections = objections;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return BusinessTime.dateOf(now());
    }

    ObjectionFormPage form(Viewer viewer, Announcement to, TypedObjection typed, FormErrors errors) {
        var frame = frames.of(
                viewer,
                texts.of("governance.objection.form.title"),
                new Crumb(to.title(), "/announcements/" + to.number()));
        return new ObjectionFormPage(
                frame,
                to,
                announcements.items(to),
                typed,
                viewer.isSignedIn() ? viewer.name() + "，" + viewer.organizationName() : "",
                settings.on("answer-working-days", today()).asInt(),
                errors);
    }

    ReceiptPage receipt(Viewer viewer, Objection objection, String address) {
        return new ReceiptPage(frames.of(viewer, texts.of("governance.objection.receipt.title")), objection, address);
    }

    ObjectionPage page(Viewer viewer, Objection it, Handling typed, FormErrors errors) {
        var frame = frames.of(
                viewer,
                texts.of("governance.objection.page.title", it.about()),
                new Crumb(texts.of("governance.objection.list.title"), LIST));
        return new ObjectionPage(
                frame,
                it,
                it.item().map(items::item),
                objections.checks(it),
                typed,
                deeds.trail(it.subject()),
                today(),
                errors);
    }

    PaperPage paper(Viewer viewer, Objection it) {
        return new PaperPage(
                frames.of(viewer, texts.of("governance.objection.paper.title")),
                it,
                frames.of(viewer, "").consortium(),
                it.answeredAt().map(BusinessTime::dateOf).orElse(today()));
    }

    ObjectionListPage list(Viewer viewer, PageUrl url, ObjectionFilter filter, Paging paging) {
        var found = objections.page(viewer, filter, paging);
        return new ObjectionListPage(
                frames.of(viewer, texts.of("governance.objection.list.title")),
                url,
                Pager.of(url, found),
                found.rows(),
                filter,
                today());
    }
}
