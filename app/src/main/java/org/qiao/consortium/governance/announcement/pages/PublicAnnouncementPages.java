package org.qiao.consortium.governance.announcement.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.qiao.consortium.governance.announcement.AnnouncementFilter;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.platform.calendar.WorkingDays;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 公示 as everybody reads it. */
@Controller
@OpenToEveryone
@RequestMapping("/announcements")
class PublicAnnouncementPages {

    private final AnnouncementQueries announcements;
    private final WorkingDays workingDays;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("governance/announcement");

    PublicAnnouncementPages(
            AnnouncementQueries announcements,
            WorkingDays workingDays,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.announcements = announcements;
        this.workingDays = workingDays;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/announcements", request.getParameterMap());
        var filter = AnnouncementFilter.of(url);
        var found = announcements.find(viewer, filter, paging);
        return Views.page(
                "governance/announcement/public-list",
                new PublicListPage(
                        frames.of(viewer, texts.of("governance.announcement.public.title")),
                        url,
                        Pager.of(url, found),
                        filter,
                        found.rows()));
    }

    @GetMapping("/{number}")
    ModelAndView show(Viewer viewer, @PathVariable String number) {
        var found = announcements.get(viewer, number);
        var today = BusinessTime.dateOf(clock.instant());
        return Views.page(
                "governance/announcement/public-show",
                new PublicPage(
                        frames.of(
                                viewer,
                                found.title(),
                                new Crumb(texts.of("governance.announcement.public.title"), "/announcements")),
                        found,
                        announcements.items(found),
                        found.takesObjections(today),
                        workingDays.between(today, found.endsOn()),
                        workingDays.isConfirmed(found.beginsOn(), found.endsOn()),
                        settings.on("answer-working-days", today).asInt()));
    }
}
