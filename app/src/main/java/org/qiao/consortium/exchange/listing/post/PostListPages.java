package org.qiao.consortium.exchange.listing.post;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 企业需求清单 — to read, and to take away as a file with exactly what the filter finds. */
@Controller
@OpenToEveryone
class PostListPages {

    private final PostQueries posts;
    private final PostFilterForm form;
    private final Frames frames;
    private final Texts texts;
    private final PostExport file;
    private final ListExport exports;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("exchange/need-publication");

    PostListPages(
            PostQueries posts,
            PostFilterForm form,
            Frames frames,
            Texts texts,
            PostExport file,
            ListExport exports,
            InstantSource clock) {
        this.posts = posts;
        this.form = form;
        this.frames = frames;
        this.texts = texts;
        this.file = file;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/posts")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var url = PageUrl.of("/posts", request.getParameterMap());
        var filter = form.read(url);
        var found = posts.page(viewer, filter, paging, today);
        var frame = frames.of(viewer, texts.of("exchange.listing.posts.title"))
                .asOf(texts.of("exchange.listing.as-of", Written.moment(now)));
        return Views.page(
                "exchange/listing/posts",
                new PostListPage(
                        frame,
                        url,
                        Pager.of(url, found.posts()),
                        Sorting.of(url, paging),
                        found.posts().rows(),
                        found.heads().map(Written::number),
                        filter,
                        form.chips(filter, url),
                        form.occupationName(filter.occupation()),
                        form.regionName(filter.region()),
                        settings.on("paid-days", today).value().toPlainString()));
    }

    @GetMapping("/posts.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, HttpServletRequest request) {
        return download(ExportFormat.XLSX, viewer, request);
    }

    @GetMapping("/posts.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, HttpServletRequest request) {
        return download(ExportFormat.CSV, viewer, request);
    }

    /** A visitor has no list of downloads: what is too long for one answer has to be narrowed. */
    private ResponseEntity<byte[]> download(ExportFormat format, Viewer viewer, HttpServletRequest request) {
        return exports.download(file.open(PageUrl.of("/posts", request.getParameterMap()), viewer), format, viewer);
    }
}
