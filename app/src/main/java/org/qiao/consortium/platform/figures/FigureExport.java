package org.qiao.consortium.platform.figures;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 指标 as a file: all of them, or the parts of one; what the page hides the file hides. */
@Component
class FigureExport implements ListSource {

    private final Figures figures;
    private final FigureView view;
    private final Texts texts;
    private final InstantSource clock;

    FigureExport(Figures figures, FigureView view, Texts texts, InstantSource clock) {
        this.figures = figures;
        this.view = view;
        this.texts = texts;
        this.clock = clock;
    }

    private record Row(Figure figure, String part, OptionalLong value) {}

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(
                Role.SECRETARIAT,
                Role.DEPARTMENT,
                Role.AREA_CLERK,
                Role.PLATFORM_ADMIN,
                Role.SCHOOL_CLERK,
                Role.ENTERPRISE_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var one = figures.find(asked.value("figure"));
        var conditions = one
                .map(it -> texts.of(it.labelKey()) + "，"
                        + FigurePages.byOf(it, asked).label())
                .stream()
                .toList();
        return new Export<>(
                texts.of("figures.title"),
                conditions,
                clock.instant(),
                columns(),
                one.map(it -> parts(it, asked, viewer)).orElseGet(() -> all(viewer)));
    }

    private Stream<Row> all(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        return figures.all().stream().map(it -> new Row(it, "", view.now(it, viewer, today)));
    }

    private Stream<Row> parts(Figure figure, PageUrl asked, Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        return view.split(figure, FigurePages.byOf(figure, asked), viewer, today).stream()
                .map(it -> new Row(figure, it.label(), it.value()));
    }

    private List<ExportColumn<Row>> columns() {
        return List.of(
                column("name", ColumnKind.TEXT, 20, it -> texts.of(it.figure().labelKey())),
                column("part", ColumnKind.TEXT, 24, Row::part),
                column(
                        "value",
                        ColumnKind.TEXT,
                        10,
                        it -> it.value().isPresent()
                                ? String.valueOf(it.value().getAsLong())
                                : texts.of("figures.small", view.least(BusinessTime.dateOf(clock.instant())))),
                column("unit", ColumnKind.TEXT, 6, it -> it.figure().unit()),
                column(
                        "kind",
                        ColumnKind.TEXT,
                        10,
                        it -> texts.of("figures.span." + it.figure().span())),
                column(
                        "definition",
                        ColumnKind.TEXT,
                        60,
                        it -> texts.of(it.figure().definitionKey())),
                column("source", ColumnKind.TEXT, 40, it -> texts.of(it.figure().sourceKey())));
    }

    private ExportColumn<Row> column(
            String name, ColumnKind kind, int width, java.util.function.Function<Row, ?> value) {
        return ExportColumn.of(texts.of("figures." + name), kind, width, value);
    }
}
