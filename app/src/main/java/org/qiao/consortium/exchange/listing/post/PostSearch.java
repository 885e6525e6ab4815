package org.qiao.consortium.exchange.listing.post;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Finds posts by words: each of them must be in what the employer wrote, or in the name of the occupation, of the employer
 * or of the place.
 */
@Component
class PostSearch {

    private static final int MOST_WORDS = 8;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

    /** Names of everything that occurs in the posts of a scope, as a search compares them. */
    private record Names(Map<UUID, String> employers, Map<String, String> occupations, Map<String, String> places) {}

    private final DSLContext sql;
    private final Organizations organizations;
    private final Occupations occupations;
    private final Regions regions;

    PostSearch(DSLContext sql, Organizations organizations, Occupations occupations, Regions regions) {
        this.sql = sql;
        this.organizations = organizations;
        this.occupations = occupations;
        this.regions = regions;
    }

    /** @param scope the posts among which is searched: names are looked up for these only */
    Condition saying(String text, Condition scope, LocalDate today) {
        var words = words(text);
        if (words.isEmpty()) {
            return noCondition();
        }
        var names = namesWithin(scope, today);
        return words.stream().map(it -> saying(it, names)).reduce(noCondition(), Condition::and);
    }

    static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(plain(text)))
                .filter(it -> !it.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Condition saying(String word, Names names) {
        return NEED.SEARCHED
                .contains(word)
                .or(NEED.ORGANIZATION_ID.in(keysSaying(word, names.employers())))
                .or(NEED.OCCUPATION_CODE.in(keysSaying(word, names.occupations())))
                .or(NEED.REGION_CODE.in(keysSaying(word, names.places())));
    }

    private static <K> List<K> keysSaying(String word, Map<K, String> names) {
        return names.entrySet().stream()
                .filter(it -> it.getValue().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Names namesWithin(Condition scope, LocalDate today) {
        var units = organizations.find(
                distinct(NEED.ORGANIZATION_ID, scope).stream()
                        .map(OrganizationId::new)
                        .toList(),
                today);
        var employers = new HashMap<UUID, String>();
        units.forEach((id, unit) -> employers.put(id.value(), plain(unit.name() + " " + unit.number())));
        return new Names(
                employers,
                named(distinct(NEED.OCCUPATION_CODE, scope), this::occupation),
                named(distinct(NEED.REGION_CODE, scope), this::place));
    }

    private <T> List<T> distinct(Field<T> column, Condition scope) {
        return sql.selectDistinct(column).from(NEED).where(scope).fetch(column).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, String> named(Collection<String> codes, Function<String, String> name) {
        return codes.stream().collect(Collectors.toMap(Function.identity(), it -> plain(name.apply(it))));
    }

    private String occupation(String code) {
        return Stream.of(code)
                .filter(OccupationCode::isValid)
                .flatMap(it -> occupations.find(new OccupationCode(it)).stream())
                .flatMap(it -> Stream.concat(Stream.of(code, it.name()), it.trades().stream()))
                .collect(Collectors.joining(" "));
    }

    /** 甘肃省张掖市甘州区大满镇: whoever writes two of them together finds it too. */
    private String place(String code) {
        return regions.list().pathTo(code).stream().map(CodeList.Entry::name).collect(Collectors.joining());
    }
}
