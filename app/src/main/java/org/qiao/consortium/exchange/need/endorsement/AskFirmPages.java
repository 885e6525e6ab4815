package org.qiao.consortium.exchange.need.endorsement;

import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.QrCode;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 请企业确认 — the clerk gets a link once, as text and as 二维码, and sends it on. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.AREA_CLERK})
class AskFirmPages {

    private final AskFirm ask;
    private final OrganizationNames names;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    AskFirmPages(AskFirm ask, OrganizationNames names, Frames frames, Texts texts, InstantSource clock) {
        this.ask = ask;
        this.names = names;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    /** Answered with the page itself: the link is kept nowhere, so there is nothing to redirect to. */
    @PostMapping("/exchange/needs/{number}/endorsement")
    ModelAndView ask(@PathVariable String number, Viewer viewer) {
        var asked = ask.ask(number, viewer, clock.instant());
        var url = "/exchange/needs/" + asked.need().number();
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/endorsements/" + asked.token())
                .toUriString();
        var title = asked.need().terms().title();
        var message = texts.of(
                "exchange.endorsement.message",
                viewer.organizationName(),
                title,
                address,
                Written.moment(asked.until()));
        return Views.page(
                "exchange/need/endorsement-link",
                new LinkPage(
                        frames.of(viewer, texts.of("exchange.endorsement.link.title"), new Crumb(title, url)),
                        url,
                        names.nameOf(asked.need().employer()),
                        address,
                        QrCode.inPage(address),
                        message));
    }
}
