package org.qiao.consortium.exchange.offer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Offers of the students that one keeps; those who have said nothing yet stand in it too, so that one can type it in. */
@Controller
@OpenTo({Role.SCHOOL_CLERK, Role.CLASS_TEACHER})
class OfferListPages {

    private final OfferList list;
    private final Frames frames;
    private final Texts texts;

    OfferListPages(OfferList list, Frames frames, Texts texts) {
        this.list = list;
        this.frames = frames;
        this.texts = texts;
    }

    @GetMapping("/exchange/offers")
    ModelAndView list(Paging paging, HttpServletRequest request, Viewer viewer) {
        var url = PageUrl.of("/exchange/offers", request.getParameterMap());
        var found = list.page(viewer, OfferFilter.of(url), paging);
        return Views.page(
                "exchange/offer/list",
                new OffersPage(
                        frames.of(viewer, texts.of("exchange.offer.list-title")),
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        list.classes(viewer).stream()
                                .map(it -> Choice.of(it, it))
                                .toList(),
                        statuses(),
                        url.value("schoolClass"),
                        url.value("status"),
                        viewer.is(Role.SCHOOL_CLERK)));
    }

    private List<Choice> statuses() {
        return Stream.concat(
                        Arrays.stream(OfferStatus.values())
                                .filter(it -> it != OfferStatus.CLOSED)
                                .map(it -> Choice.of(it.name(), it.label())),
                        Stream.of(Choice.of(OfferFilter.NOTHING, texts.of("exchange.offer.nothing"))))
                .toList();
    }
}
