package org.qiao.consortium.exchange.matching.pages;

import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 查看联系方式 — seeing a contact is a deed: a request of its own, recorded before the answer is made. */
@Controller
@OpenTo({Role.STUDENT, Role.ENTERPRISE_CLERK})
class MatchContactPages {

    private final MatchQueries matches;
    private final ShowMatch show;
    private final Deeds deeds;
    private final InstantSource clock;

    MatchContactPages(MatchQueries matches, ShowMatch show, Deeds deeds, InstantSource clock) {
        this.matches = matches;
        this.show = show;
        this.deeds = deeds;
        this.clock = clock;
    }

    @PostMapping("/exchange/matches/{number}/contact")
    ModelAndView open(@PathVariable String number, Viewer viewer) {
        var match = matches.get(viewer, number);
        var page = show.page(viewer, match, MatchForm.blank(), FormErrors.none(), true);
        if (page.contacts().opened().isPresent()) {
            deeds.record(
                    Deed.of("exchange.match.contact-seen", match.subject(), match.number()),
                    viewer.actor(),
                    clock.instant());
        }
        return Views.page("exchange/matching/show", page);
    }
}
