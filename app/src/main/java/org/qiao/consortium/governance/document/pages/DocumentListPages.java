package org.qiao.consortium.governance.document.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.governance.document.ClauseQueries;
import org.qiao.consortium.governance.document.DocumentFilter;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 文件 — the register, and the matrix of what is covered by tasks. */
@Controller
@OpenTo({
    Role.PLATFORM_ADMIN,
    Role.SECRETARIAT,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class DocumentListPages {

    static final String PATH = "/documents";

    private final DocumentQueries documents;
    private final ClauseQueries clauses;
    private final Frames frames;
    private final DocumentChips chips;
    private final Texts texts;

    DocumentListPages(
            DocumentQueries documents, ClauseQueries clauses, Frames frames, DocumentChips chips, Texts texts) {
        this.documents = documents;
        this.clauses = clauses;
        this.frames = frames;
        this.chips = chips;
        this.texts = texts;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var filter = DocumentFilter.of(url);
        var found = documents.find(viewer, filter, paging);
        return Views.page(
                "governance/document/list",
                new DocumentsPage(
                        frames.of(viewer, texts.of("governance.documents.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        chips.of(filter, url.without("page")),
                        clauses.coverage(viewer),
                        viewer.is(Role.SECRETARIAT)));
    }

    @GetMapping("/documents/coverage")
    @OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.PLATFORM_ADMIN})
    ModelAndView coverage(Viewer viewer, @RequestParam(defaultValue = "") String part) {
        var gaps = !part.equals("all") && !part.equals("tasks");
        var all = part.equals("tasks") ? List.<ClauseQueries.Covered>of() : clauses.wanting(viewer);
        var shown = gaps ? all.stream().filter(ClauseQueries.Covered::isGap).toList() : all;
        var citeless = clauses.citeless(viewer);
        var coverage = clauses.coverage(viewer);
        var tabs = Stream.of("", "all", "tasks")
                .map(it -> new Tab(
                        texts.of("governance.coverage.tab." + (it.isEmpty() ? "gaps" : it)),
                        "/documents/coverage" + (it.isEmpty() ? "" : "?part=" + it),
                        it.equals(part),
                        it.isEmpty()
                                ? coverage.wanting() - coverage.covered()
                                : it.equals("tasks") ? citeless.size() : coverage.wanting()))
                .toList();
        return Views.page(
                "governance/document/coverage",
                new CoveragePage(
                        frames.of(
                                viewer,
                                texts.of("governance.coverage.title"),
                                new Crumb(texts.of("governance.documents.title"), PATH)),
                        tabs,
                        shown,
                        part.equals("tasks") ? citeless : List.of(),
                        coverage));
    }
}
