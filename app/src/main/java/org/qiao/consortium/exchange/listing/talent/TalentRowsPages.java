package org.qiao.consortium.exchange.listing.talent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 学生信息清单, row by row: for verified employers, within each student's consent. Taking it away is a deed. */
@Controller
@OpenTo(Role.ENTERPRISE_CLERK)
class TalentRowsPages {

    private final TalentQueries talents;
    private final TalentFilterWords words;
    private final ListExport exports;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    TalentRowsPages(
            TalentQueries talents,
            TalentFilterWords words,
            ListExport exports,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.talents = talents;
        this.words = words;
        this.exports = exports;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/talents/rows")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var filter = TalentFilter.of(request);
        var rows = talents.find(viewer, filter, today);
        var url = PageUrl.of("/talents/rows", request.getParameterMap());
        var frame = frames.of(
                        viewer,
                        texts.of("exchange.listing.talents.rows-title"),
                        new Crumb(texts.of("exchange.listing.talents.title"), "/talents"))
                .asOf(texts.of("exchange.listing.as-of", Written.moment(now)));
        return Views.page(
                "exchange/listing/talent-rows",
                new TalentRowsPage(
                        frame,
                        url,
                        Pager.of(url, new Paged<>(TalentCountsPages.part(rows, paging), paging, rows.size())),
                        TalentCountsPages.part(rows, paging),
                        filter,
                        words.chips(filter, url),
                        words.major(filter),
                        words.county(filter),
                        words.occupation(filter),
                        talents.mayRead(viewer, today)));
    }

    @GetMapping("/talents/rows.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, HttpServletRequest request) {
        return download(ExportFormat.XLSX, viewer, request);
    }

    @GetMapping("/talents/rows.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, HttpServletRequest request) {
        return download(ExportFormat.CSV, viewer, request);
    }

    private ResponseEntity<byte[]> download(ExportFormat format, Viewer viewer, HttpServletRequest request) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        if (!talents.mayRead(viewer, today)) {
            throw new Forbidden("not a verified employer");
        }
        var filter = TalentFilter.of(request);
        return exports.download(
                new Export<>(
                        texts.of("exchange.listing.talents.rows-title"),
                        words.inWords(filter),
                        now,
                        columns(),
                        talents.find(viewer, filter, today).iterator()),
                format,
                viewer);
    }

    private List<ExportColumn<TalentRow>> columns() {
        return List.of(
                column("number", 18, TalentRow::number),
                column("school", 24, TalentRow::school),
                column("major", 20, TalentRow::major),
                column("level", 10, TalentRow::level),
                column("graduates", 12, it -> it.graduates().toString()),
                column("county", 12, TalentRow::county),
                column("certificates", 28, it -> String.join("、", it.certificates())),
                column("wishes", 30, it -> String.join("、", it.wishes())),
                column("from", 12, TalentRow::from));
    }

    private ExportColumn<TalentRow> column(
            String name, int width, java.util.function.Function<TalentRow, String> value) {
        return ExportColumn.of(
                texts.of("exchange.listing.talents.column." + name), ColumnKind.TEXT, width, value::apply);
    }
}
