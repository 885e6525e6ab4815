package org.qiao.consortium.exchange.listing.post;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
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
    private final ListExport exports;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("exchange/need-publication");

    PostListPages(
            PostQueries posts,
            PostFilterForm form,
            Frames frames,
            Texts texts,
            ListExport exports,
            InstantSource clock) {
        this.posts = posts;
        this.form = form;
        this.frames = frames;
        this.texts = texts;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/posts")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var url = PageUrl.of("/posts", request.getParameterMap());
        var filter = form.read(request.getParameterMap());
        var found = posts.page(viewer, filter, paging, today);
        var frame = frames.of(viewer, texts.of("exchange.listing.posts.title"))
                .asOf(texts.of("exchange.listing.as-of", Written.moment(now)));
        return Views.page(
                "exchange/listing/posts",
                new PostListPage(
                        frame,
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        posts.totals(viewer, filter, today),
                        filter,
                        form.chips(filter, url),
                        form.occupationName(filter.occupation()),
                        form.regionName(filter.region()),
                        settings.on("paid-days", today).value().toPlainString()));
    }

    @GetMapping("/posts.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, Paging paging, HttpServletRequest request) {
        return download(ExportFormat.XLSX, viewer, paging, request);
    }

    @GetMapping("/posts.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, Paging paging, HttpServletRequest request) {
        return download(ExportFormat.CSV, viewer, paging, request);
    }

    private ResponseEntity<byte[]> download(
            ExportFormat format, Viewer viewer, Paging paging, HttpServletRequest request) {
        var now = clock.instant();
        var filter = form.read(request.getParameterMap());
        var rows = posts.all(viewer, filter, paging, BusinessTime.dateOf(now));
        var title = texts.of("exchange.listing.posts.title");
        return exports.download(
                new Export<>(title, form.inWords(filter), now, columns(), rows.iterator()), format, viewer);
    }

    private List<ExportColumn<PostRow>> columns() {
        return List.of(
                column("number", ColumnKind.CODE, 18, PostRow::number),
                column("title", ColumnKind.TEXT, 20, it -> it.terms().title()),
                column("employer", ColumnKind.TEXT, 28, PostRow::employerName),
                column("verified", ColumnKind.YES_NO, 8, PostRow::verified),
                column(
                        "code",
                        ColumnKind.CODE,
                        14,
                        it -> it.terms().occupation().map(Object::toString)),
                column("occupation", ColumnKind.TEXT, 20, PostRow::occupation),
                column("trade", ColumnKind.TEXT, 14, it -> it.terms().trade()),
                column("level", ColumnKind.TEXT, 10, it -> it.terms().level().label()),
                column("heads", ColumnKind.INTEGER, 10, it -> it.terms().heads()),
                column("left", ColumnKind.INTEGER, 10, it -> it.need().headsLeft()),
                column("pay-from", ColumnKind.MONEY, 10, it -> it.terms().pay().from()),
                column("pay-to", ColumnKind.MONEY, 10, it -> it.terms().pay().to()),
                column(
                        "pay-unit",
                        ColumnKind.TEXT,
                        8,
                        it -> it.terms().pay().unit().label()),
                column("region", ColumnKind.TEXT, 18, PostRow::region),
                column(
                        "education",
                        ColumnKind.TEXT,
                        14,
                        it -> it.terms().education().label()),
                column(
                        "contract",
                        ColumnKind.TEXT,
                        12,
                        it -> it.terms().contract().label()),
                column("benefits", ColumnKind.TEXT, 28, it -> String.join("、", it.benefits())),
                column("tasks", ColumnKind.PROSE, 40, PostRow::tasks),
                column("start", ColumnKind.DATE, 12, it -> it.terms().startOn()),
                column("until", ColumnKind.DATE, 12, it -> it.terms().untilOn()),
                column("published", ColumnKind.DATE, 12, PostListPages::publishedOn),
                column("freshness", ColumnKind.TEXT, 18, PostRow::freshness),
                column("example", ColumnKind.YES_NO, 8, PostRow::example));
    }

    private static Optional<LocalDate> publishedOn(PostRow row) {
        return row.need().publishedAt().map(BusinessTime::dateOf);
    }

    private ExportColumn<PostRow> column(String name, ColumnKind kind, int width, Function<PostRow, ?> value) {
        return ExportColumn.of(texts.of("exchange.listing.column." + name), kind, width, value);
    }
}
