package org.qiao.consortium.governance.meeting.feed;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 会议日历 — the page that makes the address, and the feed behind it, which needs no sign-in. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
class CalendarPages {

    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    CalendarPages(CalendarFeeds feeds, Frames frames, Texts texts, InstantSource clock) {
        this.feeds = feeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/meetings/calendar")
    ModelAndView show(Viewer viewer) {
        return page(viewer, "");
    }

    /** Not redirected: the address is shown this once. */
    @PostMapping("/meetings/calendar")
    ModelAndView make(Viewer viewer) {
        return page(viewer, base() + "/calendar/" + feeds.make(viewer, clock.instant()));
    }

    private ModelAndView page(Viewer viewer, String address) {
        var frame = frames.of(
                viewer,
                texts.of("governance.calendar.title"),
                new Crumb(texts.of("governance.meetings.title"), "/meetings"));
        return Views.page("governance/meeting/calendar", new CalendarPage(frame, feeds.has(viewer), address));
    }

    @GetMapping("/calendar/{token}")
    @OpenToEveryone
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        var now = clock.instant();
        var events = feeds.of(token, base(), now).orElseThrow(() -> new NotFound("governance.calendar", "token"));
        var file = Calendar.of(texts.of("governance.calendar.name"), events, now);
        return ResponseEntity.ok()
                .contentType(ICS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
