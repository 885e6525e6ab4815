package org.qiao.consortium.platform.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
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
import org.qiao.consortium.platform.trail.TrailQueries.Line;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审计 — who did what, when, as whom and why, over everything; for 平台管理员. */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
class TrailPages {

    private static final String PATH = "/trail";
    private static final List<String> AREAS = List.of(
            "platform.identity", "platform.sheets", "platform.approval", "governance", "atlas", "students", "exchange");

    private final TrailQueries queries;
    private final ListExport exports;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    TrailPages(TrailQueries queries, ListExport exports, Frames frames, Texts texts, InstantSource clock) {
        this.queries = queries;
        this.exports = exports;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String subject,
            Paging paging,
            Viewer viewer,
            HttpServletRequest request) {
        var filter = TrailFilter.of(words, area, from, to, subject);
        var found = queries.find(filter, paging);
        var state = queries.state();
        var url = PageUrl.of(PATH, request.getParameterMap());
        var file = PageUrl.of(PATH + "/export", request.getParameterMap())
                .without("page")
                .without("size");
        return Views.page(
                "platform/trail/trail",
                new TrailPage(
                        frames.of(viewer, texts.of("platform.trail.title")),
                        texts.of(
                                "platform.trail.state",
                                Written.number(state.sealed()),
                                Written.number(state.unsealed())),
                        url,
                        Pager.of(url, found),
                        found.rows().stream().map(this::row).toList(),
                        AREAS.stream()
                                .map(it -> Choice.of(it, texts.of("platform.trail.area." + it)))
                                .toList(),
                        new TrailPage.Filter(words, area, from, to),
                        chips(filter, url.without("page")),
                        file.with("format", "xlsx").toString(),
                        file.with("format", "csv").toString()));
    }

    @GetMapping(PATH + "/export")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String format,
            Viewer viewer) {
        var filter = TrailFilter.of(words, area, from, to, subject);
        var conditions =
                chips(filter, PageUrl.of(PATH)).stream().map(Chip::label).collect(Collectors.joining("；"));
        var export = new Export<>(
                texts.of("platform.trail.title"), conditions, clock.instant(), columns(), queries.all(filter));
        return exports.download(export, ExportFormat.of(format), viewer);
    }

    private List<ExportColumn<Line>> columns() {
        return List.of(
                column("at", ColumnKind.TEXT, 20, it -> Written.moment(it.at())),
                column("person", ColumnKind.TEXT, 14, Line::person),
                column("role", ColumnKind.TEXT, 14, Line::role),
                column("unit", ColumnKind.TEXT, 34, Line::unit),
                column("what", ColumnKind.TEXT, 26, Line::what),
                column("number", ColumnKind.TEXT, 20, Line::number),
                column("reason", ColumnKind.TEXT, 40, Line::reason),
                column("detail", ColumnKind.TEXT, 40, Line::detail),
                column("seal", ColumnKind.INTEGER, 12, Line::sealNumber));
    }

    private ExportColumn<Line> column(String name, ColumnKind kind, int width, Function<Line, ?> value) {
        return ExportColumn.of(texts.of("platform.trail.column." + name), kind, width, value);
    }

    private TrailPage.Row row(Line it) {
        return new TrailPage.Row(
                Written.moment(it.at()),
                it.person(),
                Stream.of(it.role(), it.unit()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")),
                it.what(),
                it.number(),
                it.reason(),
                it.sealNumber().map(number -> "#" + number).orElseGet(() -> texts.of("platform.trail.unsealed")));
    }

    private List<Chip> chips(TrailFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        if (!filter.words().isEmpty()) {
            chips.add(chip("words", filter.words(), url));
        }
        if (AREAS.contains(filter.area())) {
            chips.add(chip("area", texts.of("platform.trail.area." + filter.area()), url));
        }
        filter.from().ifPresent(it -> chips.add(chip("from", it.toString(), url)));
        filter.to().ifPresent(it -> chips.add(chip("to", it.toString(), url)));
        if (!filter.subject().isEmpty()) {
            chips.add(chip("subject", filter.subject(), url));
        }
        return chips;
    }

    private Chip chip(String name, String value, PageUrl url) {
        return new Chip(
                texts.of("platform.trail.chip." + name, value),
                url.without(name).toString());
    }
}
