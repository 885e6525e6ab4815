package org.qiao.consortium.governance.announcement.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.governance.announcement.AnnouncementFilter;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公示 as 秘书处 keeps them; 主管部门 reads. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT})
@RequestMapping("/governance/announcements")
class AnnouncementPages {

    private static final String LIST = "/governance/announcements";

    private final AnnouncementQueries announcements;
    private final Announcements notices;
    private final Deeds deeds;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final AnnouncementLayout layout;

    AnnouncementPages(
            AnnouncementQueries announcements,
            Announcements notices,
            Deeds deeds,
            Frames frames,
            Problems problems,
            Texts texts,
            AnnouncementLayout layout) {
        this.announcements = announcements;
        this.notices = notices;
        this.deeds = deeds;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.layout = layout;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(LIST, request.getParameterMap());
        var filter = AnnouncementFilter.of(url);
        var found = announcements.find(viewer, filter, paging);
        return Views.page(
                "governance/announcement/list",
                new AnnouncementListPage(
                        frames.of(viewer, texts.of("governance.announcement.list.title")),
                        url,
                        Pager.of(url, found),
                        filter,
                        layout.chips(filter, url),
                        found.rows(),
                        viewer.is(Role.SECRETARIAT)));
    }

    @GetMapping("/new")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView form(Viewer viewer) {
        return Views.page("governance/announcement/form", layout.form(viewer, layout.blank(), FormErrors.none()));
    }

    @PostMapping
    @OpenTo(Role.SECRETARIAT)
    ModelAndView open(Viewer viewer, AnnouncementForm form, RedirectAttributes redirect) {
        try {
            var number = notices.open(form.notice(), viewer, layout.now());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.announcement.opened.flash")));
            return new ModelAndView("redirect:" + LIST + "/" + number);
        } catch (Refused refused) {
            return Views.refused("governance/announcement/form", layout.form(viewer, form, problems.of(refused)));
        }
    }

    @GetMapping("/{number}")
    ModelAndView show(Viewer viewer, @PathVariable String number) {
        return Views.page("governance/announcement/show", page(viewer, number, "", FormErrors.none()));
    }

    @PostMapping("/{number}/withdrawal")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        announcements.get(viewer, number);
        try {
            notices.withdraw(number, reason, viewer, layout.now());
        } catch (Refused refused) {
            return Views.refused("governance/announcement/show", page(viewer, number, reason, problems.of(refused)));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.announcement.withdrawn.flash")));
        return new ModelAndView("redirect:" + LIST + "/" + number);
    }

    private AnnouncementPage page(Viewer viewer, String number, String reason, FormErrors errors) {
        var found = announcements.get(viewer, number);
        return new AnnouncementPage(
                frames.of(viewer, found.title(), new Crumb(texts.of("governance.announcement.list.title"), LIST)),
                found,
                announcements.items(found),
                announcements.objectionsTo(found),
                deeds.trail(found.subject()),
                viewer.is(Role.SECRETARIAT),
                reason,
                errors);
    }
}
