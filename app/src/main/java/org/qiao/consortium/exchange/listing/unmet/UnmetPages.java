package org.qiao.consortium.exchange.listing.unmet;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.listing.unmet.UnmetQueries.Filter;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 缺口清单 — which posts nobody could fill, why, and in which occupations: what training has to answer. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT})
class UnmetPages {

    private static final String LIST = "/exchange/unmet";

    private final UnmetQueries unmet;
    private final ListExport exports;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    UnmetPages(UnmetQueries unmet, ListExport exports, Frames frames, Texts texts, InstantSource clock) {
        this.unmet = unmet;
        this.exports = exports;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var asOf = texts.of("exchange.listing.as-of", Written.moment(clock.instant()));
        var filter = filter(request);
        var url = PageUrl.of(LIST, request.getParameterMap());
        var found = unmet.page(viewer, filter, paging);
        return Views.page(
                "exchange/listing/unmet",
                new UnmetPage(
                        frames.of(viewer, texts.of("exchange.listing.unmet.title"))
                                .asOf(asOf),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        filter.reason(),
                        filter.cause(),
                        filter.occupation(),
                        unmet.nameOf(filter.occupation()),
                        chart("cause", unmet.byCause(viewer, filter), UnmetQueries::causeLabel, asOf),
                        chart("occupation", unmet.byOccupation(viewer, filter), unmet::nameOf, asOf)));
    }

    @GetMapping(LIST + ".xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, Paging paging, HttpServletRequest request) {
        var filter = filter(request);
        var conditions = String.join(
                "；",
                Stream.of(filter.reason(), UnmetQueries.causeLabel(filter.cause()), unmet.nameOf(filter.occupation()))
                        .filter(it -> !it.isEmpty())
                        .map(it -> among(CloseReason.values(), it)
                                .map(CloseReason::label)
                                .orElse(it))
                        .toList());
        return exports.download(
                new Export<>(
                        texts.of("exchange.listing.unmet.title"),
                        conditions,
                        clock.instant(),
                        columns(),
                        unmet.all(viewer, filter, paging).iterator()),
                ExportFormat.XLSX,
                viewer);
    }

    private static Filter filter(HttpServletRequest request) {
        var occupation = one(request, "occupation");
        return new Filter(
                among(CloseReason.values(), one(request, "reason"))
                        .map(Enum::name)
                        .orElse(""),
                among(CloseReason.Cause.values(), one(request, "cause"))
                        .map(Enum::name)
                        .orElse(""),
                occupation.matches("\\d(-\\d{2}){0,3}") ? occupation : "");
    }

    private static String one(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, String name) {
        return Stream.of(values).filter(it -> it.name().equals(name)).findFirst();
    }

    private ChartData chart(String by, List<UnmetQueries.Count> counts, Function<String, String> label, String asOf) {
        return ChartData.bars(
                        texts.of("exchange.listing.unmet.by-" + by),
                        texts.of("exchange.listing.figures.unit"),
                        texts.of("exchange.listing.unmet." + by),
                        List.of(texts.of("exchange.listing.unmet.heads")),
                        counts.stream()
                                .map(it -> ChartData.Row.of(
                                        label.apply(it.key()),
                                        LIST + "?" + by + "=" + it.key(),
                                        ChartData.Point.of(it.heads(), LIST + "?" + by + "=" + it.key())))
                                .toList())
                .asOf(asOf);
    }

    private List<ExportColumn<UnmetRow>> columns() {
        return List.of(
                column("number", ColumnKind.CODE, 18, UnmetRow::number),
                column("post", ColumnKind.TEXT, 20, UnmetRow::title),
                column("employer", ColumnKind.TEXT, 28, UnmetRow::employer),
                column("occupation", ColumnKind.TEXT, 20, UnmetRow::occupation),
                column("wanted", ColumnKind.INTEGER, 10, UnmetRow::heads),
                column("heads", ColumnKind.INTEGER, 10, UnmetRow::unmet),
                column("reason", ColumnKind.TEXT, 12, UnmetRow::reason),
                column("cause", ColumnKind.TEXT, 20, UnmetRow::cause),
                column("note", ColumnKind.TEXT, 30, UnmetRow::note),
                column("closed", ColumnKind.DATE, 12, UnmetRow::closedOn));
    }

    private ExportColumn<UnmetRow> column(String name, ColumnKind kind, int width, Function<UnmetRow, ?> value) {
        return ExportColumn.of(texts.of("exchange.listing.unmet." + name), kind, width, value);
    }
}
