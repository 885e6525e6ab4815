package org.qiao.consortium.exchange.matching.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.matching.MatchFilter;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.EveryRow;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 对接 — the list of matches and one match, for everybody whom it concerns. */
@Controller
@RequestMapping("/exchange/matches")
@OpenTo({Role.STUDENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.CLASS_TEACHER, Role.SECRETARIAT, Role.DEPARTMENT})
class MatchPages {

    private final MatchQueries matches;
    private final ShowMatch show;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final ListExport exports;

    MatchPages(
            MatchQueries matches, ShowMatch show, Frames frames, Texts texts, InstantSource clock, ListExport exports) {
        this.matches = matches;
        this.show = show;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
        this.exports = exports;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String need,
            Viewer viewer,
            Paging paging,
            HttpServletRequest request) {
        var filter = new MatchFilter(status, text.strip(), need.strip());
        var url = PageUrl.of(request.getRequestURI(), request.getParameterMap());
        var paged = matches.find(viewer, filter, paging, BusinessTime.dateOf(clock.instant()));
        var page = new MatchListPage(
                frames.of(viewer, texts.of("exchange.match.list.title")),
                url,
                Pager.of(url, paged),
                Sorting.of(url, paging),
                filter,
                chips(filter, url),
                paged.rows(),
                viewer.is(Role.STUDENT));
        return Views.page("exchange/matching/list", page);
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String format,
            Viewer viewer,
            Paging paging) {
        var filter = new MatchFilter(status, text.strip(), need.strip());
        var now = clock.instant();
        var conditions = chips(filter, PageUrl.of("")).stream().map(Chip::label).collect(Collectors.joining("；"));
        var rows = EveryRow.of(paging, it -> matches.find(viewer, filter, it, BusinessTime.dateOf(now)));
        var list = new Export<>(texts.of("exchange.match.list.title"), conditions, now, columns(), rows);
        return exports.download(list, ExportFormat.of(format), viewer);
    }

    private List<ExportColumn<MatchRow>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, MatchRow::number),
                column("post", ColumnKind.TEXT, 24, MatchRow::post),
                column("need", ColumnKind.TEXT, 18, MatchRow::needNumber),
                column("employer", ColumnKind.TEXT, 34, MatchRow::employerName),
                column("student", ColumnKind.TEXT, 12, MatchRow::studentName),
                column("about", ColumnKind.TEXT, 34, MatchRow::studentAbout),
                column("score", ColumnKind.INTEGER, 10, MatchRow::score),
                column("status", ColumnKind.TEXT, 16, it -> it.status().label()),
                column("opened", ColumnKind.DATE, 14, it -> BusinessTime.dateOf(it.openedAt())),
                column("answer-by", ColumnKind.DATE, 14, MatchRow::answerBy));
    }

    private ExportColumn<MatchRow> column(String name, ColumnKind kind, int width, Function<MatchRow, ?> value) {
        return ExportColumn.of(texts.of("exchange.match.column." + name), kind, width, value);
    }

    private ArrayList<Chip> chips(MatchFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        filter.statusWanted()
                .ifPresent(it -> chips.add(new Chip(
                        texts.of("exchange.match.chip.status", it.label()),
                        url.without("status").without("page").toString())));
        if (!filter.text().isEmpty()) {
            chips.add(new Chip(
                    texts.of("exchange.match.chip.text", filter.text()),
                    url.without("text").without("page").toString()));
        }
        if (!filter.need().isEmpty()) {
            chips.add(new Chip(
                    texts.of("exchange.match.chip.need", filter.need()),
                    url.without("need").without("page").toString()));
        }
        return chips;
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number, Viewer viewer) {
        return Views.page(
                "exchange/matching/show",
                show.page(viewer, matches.get(viewer, number), MatchForm.blank(), FormErrors.none(), false));
    }
}
