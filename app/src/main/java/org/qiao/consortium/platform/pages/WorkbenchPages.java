package org.qiao.consortium.platform.pages;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Inbox;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 工作台 — what waits, first; collected from every module. */
@Controller
@OpenToSignedIn
class WorkbenchPages {

    private static final int NEWS = 5;

    private final Frames frames;
    private final Texts texts;
    private final List<WorkbenchPart> parts;
    private final Inbox inbox;
    private final InstantSource clock;

    WorkbenchPages(Frames frames, Texts texts, ObjectProvider<WorkbenchPart> parts, Inbox inbox, InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.parts = parts.orderedStream().toList();
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/workbench")
    ModelAndView show(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        var todos =
                parts.stream().flatMap(it -> it.todos(viewer, today).stream()).toList();
        var shortcuts =
                parts.stream().flatMap(it -> it.shortcuts(viewer).stream()).toList();
        var frame = frames.of(viewer, texts.of("platform.workbench.title"));
        return Views.page("platform/workbench", new WorkbenchPage(frame, todos, inbox.unread(viewer, NEWS), shortcuts));
    }
}
