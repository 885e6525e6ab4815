package org.qiao.consortium.platform.search;

import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检索 — how the index of the node that answers stands, and the button that makes it anew. */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
@RequestMapping(SearchIndexPages.URL)
class SearchIndexPages {

    static final String URL = "/search/index";

    private final IndexState state;
    private final Reindex reindex;
    private final DSLContext sql;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    SearchIndexPages(
            IndexState state, Reindex reindex, DSLContext sql, Frames frames, Texts texts, InstantSource clock) {
        this.state = state;
        this.reindex = reindex;
        this.sql = sql;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Views.page(
                "platform/searchIndex",
                new SearchIndexPage(
                        frames.of(viewer, texts.of("platform.search.index")),
                        List.of(
                                Fact.of(
                                        texts.of("platform.search.documents"),
                                        state.documents()
                                                .map(Written::number)
                                                .orElseGet(() -> texts.of("platform.search.none"))),
                                Fact.of(
                                        texts.of("platform.search.renewed-at"),
                                        Written.moment(SearchOrigin.renewedAt(sql))))));
    }

    @PostMapping("/renewal")
    String renew(Viewer viewer, RedirectAttributes redirect) {
        reindex.reindex(viewer, clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.search.reindexing")));
        return "redirect:" + URL;
    }
}
