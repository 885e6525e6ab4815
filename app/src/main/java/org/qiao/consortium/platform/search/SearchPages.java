package org.qiao.consortium.platform.search;

import java.util.List;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 全站搜索 — what every slice finds for the words, each in its own group; what the viewer may not see is not found. */
@Controller
@OpenToEveryone
class SearchPages {

    private static final int HITS_OF_A_GROUP = 8;
    private static final int OFFERED = 8;
    private static final int OFFERED_OF_A_GROUP = 2;
    private static final int LONGEST = 60;

    private final Frames frames;
    private final Texts texts;
    private final List<Searchable> all;

    SearchPages(Frames frames, Texts texts, ObjectProvider<Searchable> all) {
        this.frames = frames;
        this.texts = texts;
        this.all = all.orderedStream().toList();
    }

    @GetMapping("/search")
    ModelAndView show(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        var asked = asked(q);
        var groups = groups(viewer, asked, HITS_OF_A_GROUP);
        return Views.page(
                "platform/search", new SearchPage(frames.of(viewer, texts.of("platform.search.title")), asked, groups));
    }

    /** 输入建议 — the nearest few of every group, while somebody types. */
    @GetMapping("/search/suggestions")
    ModelAndView hxSuggestions(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        var asked = asked(q);
        var groups = groups(viewer, asked, OFFERED);
        var share = groups.isEmpty() ? 0 : Math.max(OFFERED_OF_A_GROUP, OFFERED / groups.size());
        var offered = groups.stream()
                .flatMap(group -> group.hits().stream()
                        .limit(share)
                        .map(hit -> new SuggestionsPage.Suggestion(group.label(), hit)))
                .toList();
        return Views.page("platform/suggestions", new SuggestionsPage(offered));
    }

    private List<SearchPage.Group> groups(Viewer viewer, String asked, int hits) {
        return asked.isEmpty()
                ? List.of()
                : all.stream()
                        .map(it -> new SearchPage.Group(it.label(), it.find(viewer, asked, hits)))
                        .filter(it -> !it.hits().isEmpty())
                        .toList();
    }

    private static String asked(String q) {
        var words = q.strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
