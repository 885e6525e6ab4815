package org.qiao.consortium.platform.identity.secondfactor;

import java.time.InstantSource;
import java.util.UUID;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.session.OpenSessions;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another's second factor is removed on the page of that person, {@code /people/…}. */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
class RemovalPages {

    private final RemoveSecondFactor remove;
    private final OpenSessions sessions;
    private final Texts texts;
    private final InstantSource clock;

    RemovalPages(RemoveSecondFactor remove, OpenSessions sessions, Texts texts, InstantSource clock) {
        this.remove = remove;
        this.sessions = sessions;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/people/{person}/second-factor-removal")
    String remove(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var id = new PersonId(person);
        remove.remove(id, reason, viewer.actor(), clock.instant());
        sessions.endAll(id);
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.second-factor.removed")));
        return "redirect:/people/" + person;
    }
}
