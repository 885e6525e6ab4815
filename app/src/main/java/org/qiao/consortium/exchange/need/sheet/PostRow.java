package org.qiao.consortium.exchange.need.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.OccupationChoice;
import org.qiao.consortium.platform.sheets.RowReader;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Reads one row of a sheet of posts; what is wrong is noted in its reader, cell by cell. */
@Component
class PostRow {

    private static final BigDecimal MOST_PAY = new BigDecimal("999999");
    private static final int MOST_HEADS = 9_999;
    private static final int OLDEST = 99;

    private final Occupations occupations;
    private final OccupationChoice choice;
    private final Majors majors;
    private final PlaceNames places;

    PostRow(Occupations occupations, OccupationChoice choice, Majors majors, PlaceNames places) {
        this.occupations = occupations;
        this.choice = choice;
        this.majors = majors;
        this.places = places;
    }

    /** @param suggested whether the occupation was not written but taken from the title */
    record Read(PostTerms terms, boolean suggested) {}

    /** What is known of occupations for the rows of a sheet: asked for many rows at once, each word once. */
    static final class Asked {

        private final Map<String, Optional<OccupationCode>> named = new HashMap<>();
        private final Map<Occupations.Titled, Occupations.TitleSuggestions> suggested = new HashMap<>();
    }

    /** Asks what the titles without an occupation of their own mean. */
    void ask(List<SheetRow> rows, Asked asked, OrganizationId asking) {
        var titles = rows.stream()
                .filter(it -> it.cell(PostColumn.OCCUPATION.title()).isBlank())
                .map(it -> new Occupations.Titled(
                        it.cell(PostColumn.TITLE.title()).text(),
                        it.cell(PostColumn.TASKS.title()).text()))
                .filter(it -> !it.title().isEmpty())
                .distinct()
                .toList();
        var answers = occupations.suggest(titles, asking).iterator();
        asked.suggested.clear();
        titles.forEach(it -> asked.suggested.put(it, answers.next()));
    }

    Read read(RowReader row, Asked asked) {
        var title = row.text(PostColumn.TITLE.title(), 60).orElse("");
        var tasks = row.text(PostColumn.TASKS.title(), 2_000).orElse("");
        var written = row.text(PostColumn.OCCUPATION.title(), 60);
        var occupation = written.isPresent() ? written(written.get(), row, asked) : suggested(title, tasks, row, asked);
        var terms = new PostTerms(
                title,
                occupation,
                text(row, PostColumn.TRADE, 60),
                row.choice(PostColumn.LEVEL.title())
                        .map(PostColumn.LEVELS::named)
                        .orElse(AskedLevel.NONE),
                row.integer(PostColumn.HEADS.title(), 1, MOST_HEADS).orElse(0),
                new PostTerms.Place(region(row), text(row, PostColumn.ADDRESS, 120)),
                pay(row),
                chosen(row, PostColumn.EDUCATION, PostTerms.Education.values(), PostTerms.Education::label),
                majors(row),
                row.date(PostColumn.START_ON.title()),
                row.date(PostColumn.UNTIL_ON.title()),
                tasks,
                chosen(row, PostColumn.CONTRACT, ContractKind.values(), ContractKind::label),
                asked(row),
                new PostTerms.Offered(
                        benefits(row), text(row, PostColumn.PROBATION, 60), text(row, PostColumn.HOURS, 60)),
                text(row, PostColumn.REAL_EMPLOYER, 80),
                text(row, PostColumn.REASON, 200));
        return new Read(terms, written.isEmpty());
    }

    private static PostTerms.Asked asked(RowReader row) {
        return new PostTerms.Asked(
                row.integer(PostColumn.AGE_FROM.title(), 1, OLDEST),
                row.integer(PostColumn.AGE_TO.title(), 1, OLDEST),
                picked(row, PostColumn.SEX, PostTerms.Sex.values(), PostTerms.Sex::label),
                picked(row, PostColumn.SEX_GROUND, PostTerms.SexGround.values(), PostTerms.SexGround::label),
                row.yesNo(PostColumn.HEALTH.title()).orElse(false),
                hazards(row));
    }

    /** Work barred to minors: a word nobody knows is an error, because a rule hangs on it. */
    private static Set<PostTerms.Hazard> hazards(RowReader row) {
        var hazards = EnumSet.noneOf(PostTerms.Hazard.class);
        for (var words : row.list(PostColumn.HAZARDS.title(), 40)) {
            var found = Arrays.stream(PostTerms.Hazard.values())
                    .filter(it -> it.label().contains(words) || words.contains(it.label()))
                    .toList();
            if (found.isEmpty()) {
                row.reject(
                        PostColumn.HAZARDS.title(),
                        "exchange.post-import.hazard-unknown",
                        words,
                        Arrays.stream(PostTerms.Hazard.values())
                                .map(PostTerms.Hazard::label)
                                .collect(Collectors.joining("、")));
            }
            hazards.addAll(found);
        }
        return hazards;
    }

    private Optional<OccupationCode> written(String words, RowReader row, Asked asked) {
        var code = OccupationCode.isValid(words)
                ? Optional.of(new OccupationCode(words))
                        .filter(it -> occupations.find(it).isPresent())
                : asked.named.computeIfAbsent(words, choice::named);
        if (code.isEmpty()) {
            row.reject(PostColumn.OCCUPATION.title(), "exchange.post-import.occupation-unknown", words);
        }
        return code;
    }

    /** The best suggestion for the title, shown with its reason; nothing for a title that says too little. */
    private Optional<OccupationCode> suggested(String title, String tasks, RowReader row, Asked asked) {
        if (title.isEmpty()) {
            return Optional.empty();
        }
        var suggestions = asked.suggested.get(new Occupations.Titled(title, tasks));
        if (suggestions == null || suggestions.askBack() || suggestions.best().isEmpty()) {
            row.warn(PostColumn.OCCUPATION.title(), "exchange.post-import.ask-back", title);
            return Optional.empty();
        }
        var best = suggestions.best().getFirst();
        row.warn(
                PostColumn.OCCUPATION.title(),
                "exchange.post-import.suggested",
                best.name(),
                best.code().value(),
                best.reason());
        return Optional.of(best.code());
    }

    private String region(RowReader row) {
        var words = row.text(PostColumn.REGION.title(), 60);
        var code = words.flatMap(places::codeOf);
        if (words.isPresent() && code.isEmpty()) {
            row.reject(PostColumn.REGION.title(), "exchange.post-import.region-unknown", words.get());
        }
        return code.orElse("");
    }

    private PostTerms.Pay pay(RowReader row) {
        return new PostTerms.Pay(
                row.money(PostColumn.PAY_FROM.title(), BigDecimal.ZERO, MOST_PAY),
                row.money(PostColumn.PAY_TO.title(), BigDecimal.ZERO, MOST_PAY),
                chosen(row, PostColumn.PAY_UNIT, PostTerms.PayUnit.values(), PostTerms.PayUnit::label),
                row.money(PostColumn.PAY_EQUIVALENT.title(), BigDecimal.ZERO, MOST_PAY));
    }

    /** The chosen one, or the first, which is the usual one, for a blank cell. */
    private static <E> E chosen(RowReader row, PostColumn column, E[] values, Function<E, String> label) {
        return picked(row, column, values, label).orElse(values[0]);
    }

    private static <E> Optional<E> picked(RowReader row, PostColumn column, E[] values, Function<E, String> label) {
        var name = row.choice(column.title());
        return Arrays.stream(values)
                .filter(it -> name.filter(label.apply(it)::equals).isPresent())
                .findFirst();
    }

    private List<MajorCode> majors(RowReader row) {
        var codes = new ArrayList<MajorCode>();
        for (var words : row.list(PostColumn.MAJORS.title(), 40)) {
            var code = MajorCode.isValid(words)
                    ? majors.find(new MajorCode(words)).map(Majors.MajorView::code)
                    : Stream.of("中职", "高职专科", "职业本科")
                            .flatMap(level -> majors.named(words, level).stream())
                            .map(Majors.MajorView::code)
                            .findFirst();
            if (code.isPresent()) {
                codes.add(code.get());
            } else {
                row.reject(PostColumn.MAJORS.title(), "exchange.post-import.major-unknown", words);
            }
        }
        return codes;
    }

    private static Set<PostTerms.Benefit> benefits(RowReader row) {
        var benefits = EnumSet.noneOf(PostTerms.Benefit.class);
        for (var words : row.list(PostColumn.BENEFITS.title(), 40)) {
            var found = Arrays.stream(PostTerms.Benefit.values())
                    .filter(it -> it.label().contains(words) || words.contains(it.label()))
                    .toList();
            if (found.isEmpty()) {
                row.warn(PostColumn.BENEFITS.title(), "exchange.post-import.benefit-unknown", words);
            }
            benefits.addAll(found);
        }
        return benefits;
    }

    private static String text(RowReader row, PostColumn column, int longest) {
        return row.text(column.title(), longest).orElse("");
    }
}
