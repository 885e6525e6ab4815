package org.qiao.consortium.platform.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 指标 — every number with its definition; one of them with its trend and its parts. */
@Controller
@OpenTo({
    Role.SECRETARIAT,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.PLATFORM_ADMIN,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class FigurePages {

    static final String PATH = "/all-figures";

    private final Figures figures;
    private final FigureView view;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    FigurePages(Figures figures, FigureView view, Frames frames, Texts texts, InstantSource clock) {
        this.figures = figures;
        this.view = view;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        var rows = figures.all().stream()
                .map(it -> new FiguresPage.Row(
                        texts.of(it.labelKey()),
                        PATH + "/" + it.code(),
                        written(view.now(it, viewer, today()), it),
                        texts.of("figures.span." + it.span()),
                        texts.of(it.definitionKey())))
                .toList();
        return Views.page(
                "platform/figures/list",
                new FiguresPage(
                        frames.of(viewer, texts.of("figures.title")).asOf(asOf()),
                        PageUrl.of(PATH, request.getParameterMap()),
                        scope(viewer),
                        rows));
    }

    @GetMapping(PATH + "/{code}")
    ModelAndView show(@PathVariable String code, Viewer viewer, HttpServletRequest request) {
        var figure = figures.find(code).orElseThrow(() -> new NotFound("platform.figure", code));
        var url = PageUrl.of(PATH + "/" + code, request.getParameterMap());
        var by = byOf(figure, url);
        var parts = by == Dimension.TOTAL ? List.<FigureView.Shown>of() : view.split(figure, by, viewer, today());
        return Views.page(
                "platform/figures/show",
                new FigurePage(
                        frames.of(viewer, texts.of(figure.labelKey()), new Crumb(texts.of("figures.title"), PATH))
                                .asOf(asOf()),
                        url,
                        code,
                        texts.of(figure.definitionKey()),
                        facts(figure, viewer),
                        trend(figure, viewer),
                        tabs(figure, by, url),
                        by.label(),
                        parts.stream()
                                .map(it -> new FigurePage.Part(it.label(), written(it.value(), figure)))
                                .toList(),
                        parts.stream().anyMatch(it -> it.value().isEmpty())
                                ? texts.of("figures.hidden", view.least(today()))
                                : ""));
    }

    /** The one asked for; else the first by which it can be split. */
    static Dimension byOf(Figure figure, PageUrl url) {
        var asked = Dimension.of(url.value("by"));
        return asked != Dimension.TOTAL && figure.by().contains(asked)
                ? asked
                : Arrays.stream(Dimension.values())
                        .filter(it -> it != Dimension.TOTAL && figure.by().contains(it))
                        .findFirst()
                        .orElse(Dimension.TOTAL);
    }

    private List<Fact> facts(Figure figure, Viewer viewer) {
        return List.of(
                Fact.of(texts.of("figures.now." + figure.span()), written(view.now(figure, viewer, today()), figure)),
                Fact.of(texts.of("figures.scope"), scope(viewer)),
                Fact.of(texts.of("figures.kind"), texts.of("figures.span." + figure.span())),
                Fact.of(texts.of("figures.source"), texts.of(figure.sourceKey())));
    }

    private ChartData trend(Figure figure, Viewer viewer) {
        return ChartData.lines(
                texts.of("figures.trend"),
                figure.unit(),
                texts.of("figures.month"),
                List.of(texts.of(figure.labelKey())),
                view.trend(figure, viewer, today()).stream()
                        .map(it -> ChartData.Row.of(
                                it.month().toString(),
                                "",
                                it.value().isPresent()
                                        ? ChartData.Point.of(it.value().getAsLong(), "")
                                        : ChartData.Point.unknown()))
                        .toList());
    }

    private static List<Tab> tabs(Figure figure, Dimension by, PageUrl url) {
        return Arrays.stream(Dimension.values())
                .filter(it -> it != Dimension.TOTAL && figure.by().contains(it))
                .map(it -> new Tab(it.label(), url.with("by", it.word()).toString(), it == by, -1))
                .toList();
    }

    private String scope(Viewer viewer) {
        return FigureView.seesAll(viewer) ? texts.of("figures.scope.all") : viewer.organizationName();
    }

    private String written(OptionalLong value, Figure figure) {
        return value.isPresent()
                ? Written.number(value.getAsLong()) + " " + figure.unit()
                : texts.of("figures.small", view.least(today()));
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }

    private String asOf() {
        return texts.of("figures.as-of", Written.moment(clock.instant()));
    }
}
