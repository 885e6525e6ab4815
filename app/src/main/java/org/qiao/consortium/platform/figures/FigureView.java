package org.qiao.consortium.platform.figures;

import static org.qiao.consortium.platform.figures.Figure.Span.OVER_DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qiao.consortium.platform.figures.FigureSource.Question;
import org.qiao.consortium.platform.figures.FigureSource.Value;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/**
 * What a viewer is shown of the figures: their scope, and small counts of persons hidden from those who do not work with the
 * persons. The secretariat sees all; a unit sees its own.
 */
@Component
class FigureView {

    private static final int MONTHS = 12;

    private final Figures figures;
    private final KeptFigures kept;
    private final Parameters parameters = Parameters.load("platform/figures");

    FigureView(Figures figures, KeptFigures kept) {
        this.figures = figures;
        this.kept = kept;
    }

    /** @param value empty when it is too small to be shown, or not known */
    record Shown(String label, OptionalLong value) {}

    /** One month of the trend. */
    record Month(YearMonth month, OptionalLong value) {}

    /** Those who look after the consortium see it as a whole, others what concerns their unit. */
    static boolean seesAll(Viewer viewer) {
        return viewer.is(Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.PLATFORM_ADMIN);
    }

    private Question question(Viewer viewer, Dimension by, LocalDate from, LocalDate to) {
        var unit = seesAll(viewer) ? Optional.<OrganizationId>empty() : Optional.of(viewer.organization());
        return new Question(viewer.consortium(), unit, by, from, to);
    }

    /** On that day, or from the first of its month to that day. */
    OptionalLong now(Figure figure, Viewer viewer, LocalDate today) {
        var value = figures.total(figure, question(viewer, Dimension.TOTAL, today.withDayOfMonth(1), today));
        return shown(figure, viewer, today, value);
    }

    /** The same split; for what happens over days the twelve months to that day, so that the parts say something. */
    List<Shown> split(Figure figure, Dimension by, Viewer viewer, LocalDate today) {
        var from = figure.span() == OVER_DAYS
                ? YearMonth.from(today).minusMonths(MONTHS - 1).atDay(1)
                : today;
        var values = figures.values(figure, question(viewer, by, from, today));
        var hidden = hides(figure, viewer) ? hidden(values, today) : Set.<String>of();
        return values.stream()
                .sorted((one, other) -> Long.compare(other.value(), one.value()))
                .map(it -> new Shown(
                        it.label(), hidden.contains(it.key()) ? OptionalLong.empty() : OptionalLong.of(it.value())))
                .toList();
    }

    private Set<String> hidden(List<Value> values, LocalDate today) {
        var cells = values.stream()
                .map(it -> SmallCells.Cell.leaf(it.key(), Math.toIntExact(it.value())))
                .toList();
        var hidden = new HashSet<>(new SmallCells(least(today)).hidden(SmallCells.Cell.sum("", cells)));
        return hidden;
    }

    /** The last twelve months; a day's value is that of the month's last day, or of today in this one. */
    List<Month> trend(Figure figure, Viewer viewer, LocalDate today) {
        var months = new ArrayList<Month>();
        for (var back = MONTHS - 1; back >= 0; back--) {
            var month = YearMonth.from(today).minusMonths(back);
            var last = back == 0 ? today : month.atEndOfMonth();
            var asked = question(viewer, Dimension.TOTAL, month.atDay(1), last);
            var value = back == 0 || figure.hindsight()
                    ? OptionalLong.of(figures.total(figure, asked))
                    : asked.unit().isPresent() ? OptionalLong.empty() : kept.on(figure, asked);
            months.add(new Month(month, value.isPresent() ? shown(figure, viewer, today, value.getAsLong()) : value));
        }
        return months;
    }

    private OptionalLong shown(Figure figure, Viewer viewer, LocalDate today, long value) {
        return hides(figure, viewer) && value > 0 && value < least(today)
                ? OptionalLong.empty()
                : OptionalLong.of(value);
    }

    private static boolean hides(Figure figure, Viewer viewer) {
        return figure.persons() && !viewer.is(Role.SECRETARIAT) && (seesAll(viewer) || !figure.isOfUnits());
    }

    int least(LocalDate today) {
        return parameters.on("small-cell", today).asInt();
    }
}
