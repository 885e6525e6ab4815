package org.qiao.consortium.platform.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Inbox;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 消息. */
@Controller
@OpenToSignedIn
class InboxPages {

    private final Frames frames;
    private final Texts texts;
    private final Inbox inbox;
    private final InstantSource clock;

    InboxPages(Frames frames, Texts texts, Inbox inbox, InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(request.getRequestURI(), request.getParameterMap());
        var messages = inbox.of(viewer, paging);
        var above = new Crumb(texts.of("platform.workbench.title"), "/workbench");
        var frame = frames.of(viewer, texts.of("platform.inbox.title"), above);
        return Views.page("platform/inbox", new InboxPage(frame, url, Pager.of(url, messages), messages.rows()));
    }

    /** A message is read by going where it leads. */
    @GetMapping("/inbox/{id}")
    ModelAndView open(Viewer viewer, @PathVariable UUID id) {
        return new ModelAndView("redirect:" + inbox.open(viewer, id, clock.instant()));
    }

    @PostMapping("/inbox/reading")
    ModelAndView readAll(Viewer viewer) {
        inbox.readAll(viewer, clock.instant());
        return new ModelAndView("redirect:/inbox");
    }
}
