package org.qiao.consortium.exchange.need.search;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.search.SearchIndex;
import org.qiao.consortium.platform.search.SearchIndex.Sought;
import org.qiao.consortium.platform.search.SearchIndex.Term;
import org.qiao.consortium.platform.search.Words;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/**
 * What words mean in a list of needs: each must be in what the employer wrote, or in the name of the occupation, of the
 * employer or of the place.
 *
 * <p>The condition is the same with and without an index. Rare words are looked up in it and the database reads only those
 * rows; words that many needs hold, the database finds soon enough by itself, in the list's order.
 */
@Component
public class NeedWords {

    /** With more candidates than these, reading one by one costs more than reading in the list's order. */
    private static final int MOST_CANDIDATES = 3_000;

    /** Needs of which the names hold a word. */
    private record Named(String word, UUID[] employers, String[] occupations, String[] regions) {

        Term term() {
            var labels = Stream.of(
                            Stream.of(employers).map(NeedWords::employer),
                            Stream.of(occupations).map(NeedWords::occupation),
                            Stream.of(regions).map(NeedWords::region))
                    .flatMap(it -> it)
                    .collect(toUnmodifiableSet());
            return new Term(word, labels);
        }

        Condition condition() {
            var said = NEED.SEARCHED.contains(word);
            if (employers.length > 0) {
                said = said.or(NEED.ORGANIZATION_ID.eq(any(employers)));
            }
            if (occupations.length > 0) {
                said = said.or(NEED.OCCUPATION_CODE.eq(any(occupations)));
            }
            return regions.length > 0 ? said.or(NEED.REGION_CODE.eq(any(regions))) : said;
        }
    }

    private final SearchIndex index;
    private final Organizations organizations;
    private final Occupations occupations;
    private final Map<String, String> places;

    NeedWords(SearchIndex index, Organizations organizations, Occupations occupations, Regions regions) {
        this.index = index;
        this.organizations = organizations;
        this.occupations = occupations;
        this.places = regions.list().all().collect(Collectors.toMap(CodeList.Entry::code, it -> place(regions, it)));
    }

    /** 甘肃省张掖市甘州区大满镇: whoever writes two of them together finds it too. */
    private static String place(Regions regions, CodeList.Entry entry) {
        return Words.plain(regions.list().pathTo(entry.code()).stream()
                .map(CodeList.Entry::name)
                .collect(Collectors.joining()));
    }

    static String employer(UUID id) {
        return "employer:" + id;
    }

    static String occupation(String code) {
        return "occupation:" + code;
    }

    static String region(String code) {
        return "region:" + code;
    }

    /**
     * @param sight what the rest of the query lets through anyway, of {@link NeedSight}
     */
    public Said saying(String typed, List<Set<String>> sight) {
        var words = Words.of(typed).stream().map(this::named).toList();
        if (words.isEmpty()) {
            return new Said(noCondition(), noCondition(), false);
        }
        var said = words.stream().map(Named::condition).reduce(noCondition(), Condition::and);
        var terms = words.stream().map(Named::term).toList();
        return index.containing(new Sought(NeedDocuments.KIND, terms, sight, MOST_CANDIDATES))
                .map(it -> {
                    var candidates = oneOf(it, said);
                    return new Said(
                            it.all() ? candidates : said, candidates, it.found().size() > Paging.EXACT_TOTAL);
                })
                .orElseGet(() -> new Said(said, said, false));
    }

    /**
     * @param condition what the words find
     * @param some the same, or some of it that is soon counted: when these are too many to count, all are
     * @param many whether within the sight there are certainly more than a list counts
     */
    public record Said(Condition condition, Condition some, boolean many) {}

    /** The best for a search of everything, by title, number and pinyin before the text. @return ids, the best first */
    public Found best(String typed, List<Set<String>> sight, int limit) {
        var words = Words.of(typed).stream().map(this::named).toList();
        var said = words.stream().map(Named::condition).reduce(noCondition(), Condition::and);
        return index.best(new Sought(
                        NeedDocuments.KIND, words.stream().map(Named::term).toList(), sight, limit))
                .map(it -> new Found(it.found(), oneOf(it, said)))
                .orElseGet(() -> new Found(List.of(), said));
    }

    /**
     * @param ranked the best first; what fits and is not among them was not ranked
     * @param condition what fits, for the database
     */
    public record Found(List<UUID> ranked, Condition condition) {}

    private static Condition oneOf(SearchIndex.Candidates candidates, Condition said) {
        var found = NEED.ID.eq(any(candidates.found().toArray(UUID[]::new)));
        return candidates.unseen().isEmpty()
                ? found
                : found.or(NEED.ID
                        .eq(any(candidates.unseen().toArray(UUID[]::new)))
                        .and(said));
    }

    private Named named(String word) {
        return new Named(
                word,
                organizations.saying(word).stream().map(OrganizationId::value).toArray(UUID[]::new),
                occupations.saying(word).stream().map(OccupationCode::value).toArray(String[]::new),
                places.entrySet().stream()
                        .filter(it -> it.getValue().contains(word))
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new));
    }
}
