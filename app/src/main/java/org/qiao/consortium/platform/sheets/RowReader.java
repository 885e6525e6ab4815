package org.qiao.consortium.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.sheets.raw.SheetWords;
import org.qiao.consortium.platform.sheets.typed.DateText;
import org.qiao.consortium.platform.sheets.typed.NumberText;
import org.qiao.consortium.platform.sheets.typed.Parsed;

/**
 * Reads one row cell by cell and collects everything that is wrong, so that people mend it all at once.
 *
 * <p>A wrong or blank cell reads as empty; ask {@link #hasErrors()} before using what was read.
 */
public final class RowReader {

    private static final Pattern LIST_SEPARATORS = Pattern.compile("[、，,；;/\\n]+");
    private static final List<String> YES = List.of(SheetWords.word("yes-words").split(" "));
    private static final List<String> NO = List.of(SheetWords.word("no-words").split(" "));
    private static final int CHOICES_NAMED = 12;

    private final SheetRow row;
    private final List<CellError> errors = new ArrayList<>();

    RowReader(SheetRow row) {
        this.row = row;
        rejectSampleMark();
    }

    /** Words of at most {@code longest} characters. */
    public Optional<String> text(String column, int longest) {
        return present(column).map(SheetCell::text).filter(it -> fits(column, it, longest));
    }

    /** An identifier; {@code pattern} says what it looks like in half-width capitals. */
    public Optional<String> code(String column, Pattern pattern) {
        return present(column)
                .map(SheetCell::text)
                .filter(it ->
                        pattern.matcher(it).matches() || !reject(column, CellProblem.NOT_A_CODE, shown(column, it)));
    }

    /** Parts separated by 、 or another separator, without blanks and repetitions. */
    public List<String> list(String column, int longest) {
        var parts = present(column).stream()
                .flatMap(it -> Arrays.stream(LIST_SEPARATORS.split(it.text())))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        return parts.stream().allMatch(it -> fits(column, it, longest)) ? parts : List.of();
    }

    public Optional<Integer> integer(String column, int least, int most) {
        return number(column, new NumberText.Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0))
                .map(BigDecimal::intValueExact);
    }

    /** A number with at most {@code scale} decimals, both ends allowed. */
    public Optional<BigDecimal> decimal(String column, BigDecimal least, BigDecimal most, int scale) {
        return number(column, new NumberText.Range(least, most, scale));
    }

    /** Yuan. */
    public Optional<BigDecimal> money(String column, BigDecimal least, BigDecimal most) {
        return number(column, new NumberText.Range(least, most, 2));
    }

    public Optional<LocalDate> date(String column) {
        return parsed(column, DateText::date);
    }

    public Optional<YearMonth> month(String column) {
        return parsed(column, DateText::month);
    }

    /** One of the column's choices as the layout writes it, however the cell writes it. */
    public Optional<String> choice(String column) {
        var choices = row.layout().column(column).choices();
        return present(column).flatMap(cell -> {
            var found = choices.contains(cell.text())
                    ? Optional.of(cell.text())
                    : choices.stream()
                            .filter(it -> SheetCell.of("", it).key().equals(cell.key()))
                            .findFirst();
            if (found.isEmpty()) {
                reject(column, CellProblem.NOT_A_CHOICE, shown(column, cell.text()), named(choices));
            }
            return found;
        });
    }

    public Optional<Boolean> yesNo(String column) {
        return present(column).flatMap(cell -> {
            if (YES.contains(cell.key())) {
                return Optional.of(true);
            } else if (NO.contains(cell.key())) {
                return Optional.of(false);
            }
            reject(column, CellProblem.NOT_YES_NO, shown(column, cell.text()));
            return Optional.empty();
        });
    }

    /** Adds what the module found wrong with a cell. */
    public void reject(String column, String code, String... args) {
        errors.add(CellError.of(column, code, args));
    }

    public void warn(String column, String code, String... args) {
        errors.add(CellError.warning(column, code, args));
    }

    public boolean hasErrors() {
        return errors.stream().anyMatch(it -> !it.warning());
    }

    /** Errors and warnings in the order in which they were found. */
    public List<CellError> findings() {
        return List.copyOf(errors);
    }

    private Optional<SheetCell> present(String column) {
        var cell = row.cell(column);
        var required = row.layout().column(column).required();
        var merged = cell.problem().filter(it -> it == CellProblem.MERGED).isPresent();
        if (merged) {
            reject(column, required ? CellProblem.REQUIRED_MERGED : CellProblem.MERGED);
        } else if (cell.problem().isPresent()) {
            reject(column, cell.problem().get(), shown(column, cell.raw()));
        } else if (cell.isBlank() && required) {
            reject(column, CellProblem.REQUIRED);
        }
        return cell.isBlank() || cell.problem().isPresent() ? Optional.empty() : Optional.of(cell);
    }

    private Optional<BigDecimal> number(String column, NumberText.Range range) {
        return parsed(
                column, it -> NumberText.parse(it, row.layout().column(column).kind(), range));
    }

    private <T> Optional<T> parsed(String column, Function<SheetCell, Parsed<T>> parser) {
        return present(column).flatMap(cell -> switch (parser.apply(cell)) {
            case Parsed.Value<T>(var value) -> Optional.of(value);
            case Parsed.Wrong<T>(var problem, var args) -> {
                reject(column, problem, args.toArray(String[]::new));
                yield Optional.empty();
            }
        });
    }

    private boolean fits(String column, String text, int longest) {
        var length = text.codePointCount(0, text.length());
        return length <= longest
                || !reject(column, CellProblem.TOO_LONG, String.valueOf(longest), String.valueOf(length));
    }

    private boolean reject(String column, CellProblem problem, String... args) {
        errors.add(CellError.of(column, problem, args));
        return true;
    }

    private void rejectSampleMark() {
        var mark = SheetWords.sampleMark();
        if (row.cells().values().stream().noneMatch(it -> it.text().startsWith(mark))) {
            return;
        }
        row.layout().columns().stream()
                .filter(it -> row.cell(it.title()).text().startsWith(mark))
                .findFirst()
                .ifPresent(it -> reject(it.title(), CellProblem.SAMPLE_MARK, mark));
    }

    /** Error messages repeat at most this much of a cell. */
    private String shown(String column, String text) {
        return Parsed.shown(row.layout().column(column).shown(text));
    }

    private static String named(List<String> choices) {
        var named = String.join("、", choices.stream().limit(CHOICES_NAMED).toList());
        return choices.size() > CHOICES_NAMED ? named + "……" : named;
    }
}
