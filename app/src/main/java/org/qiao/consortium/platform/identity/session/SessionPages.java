package org.qiao.consortium.platform.identity.session;

import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 退出其他设备 — ends one's own sessions elsewhere; the list is on the account page. */
@Controller
@RequestMapping("/account/sessions")
@OpenToSignedIn
class SessionPages {

    private static final String LIST = "redirect:/account#sessions";

    private final OpenSessions sessions;
    private final Deeds deeds;
    private final Texts texts;
    private final InstantSource clock;

    SessionPages(OpenSessions sessions, Deeds deeds, Texts texts, InstantSource clock) {
        this.sessions = sessions;
        this.deeds = deeds;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/{key}/ending")
    String end(@PathVariable String key, Viewer viewer, RedirectAttributes redirect) {
        if (!sessions.end(viewer.person(), key)) {
            throw new NotFound("platform.session", key);
        }
        var deed = Deed.of("platform.identity.session-ended", subjectOf(viewer), "");
        deeds.record(deed, viewer.actor(), clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.account.session-ended")));
        return LIST;
    }

    @PostMapping("/ending-others")
    String endOthers(Viewer viewer, HttpSession here, RedirectAttributes redirect) {
        var ended = sessions.endAllBut(here.getId(), viewer.person());
        var deed = Deed.of("platform.identity.sessions-ended", subjectOf(viewer), "")
                .with("sessions", ended);
        deeds.record(deed, viewer.actor(), clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.account.sessions-ended", ended)));
        return LIST;
    }

    private static SubjectRef subjectOf(Viewer viewer) {
        return new SubjectRef("platform.person", viewer.person().value());
    }
}
