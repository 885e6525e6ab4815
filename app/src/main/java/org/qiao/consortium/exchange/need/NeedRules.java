package org.qiao.consortium.exchange.need;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms.Contract;
import org.qiao.consortium.exchange.PostTerms.PayUnit;
import org.qiao.consortium.exchange.PostTerms.Sex;
import org.qiao.consortium.exchange.PostTerms.SexGround;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/**
 * 岗位需求的发布规则 — all are asked, all that are broken answer. What in principle should not be asked (age) is a rule that
 * a stated reason satisfies.
 *
 * <p>Articles of texts that were not read are shown as 待核 by the register of law and policy.
 */
final class NeedRules {

    private static final Citation HOUSE = cite("house-needs", "");
    private static final Citation CONTENTS = cite("recruitment-postings-notice", "");
    private static final int ADULT = 18;
    private static final int RETIREMENT = 60;

    private NeedRules() {}

    /** 发布条件. */
    static final List<Rule<Publication>> PUBLICATION = Stream.of(
                    what(), pay(), dates(), people(), wording(), employer())
            .flatMap(List::stream)
            .toList();

    private static List<Rule<Publication>> what() {
        return List.of(
                rule(
                        ExchangeError.NEED_TITLE_MISSING,
                        CONTENTS,
                        "title",
                        it -> !it.terms().title().isBlank()),
                rule(
                        ExchangeError.NEED_OCCUPATION_MISSING,
                        HOUSE,
                        "occupation",
                        it -> it.terms().occupation().isPresent()),
                rule(
                        ExchangeError.NEED_OCCUPATION_UNKNOWN,
                        HOUSE,
                        "occupation",
                        it -> it.known().occupation()),
                rule(
                                ExchangeError.NEED_TRADE_UNKNOWN,
                                HOUSE,
                                "trade",
                                (Publication it) -> it.known().trade())
                        .saying(it -> List.of(it.terms().trade())),
                rule(
                        ExchangeError.NEED_HEADS_MISSING,
                        CONTENTS,
                        "heads",
                        it -> it.terms().heads() > 0),
                rule(
                                ExchangeError.NEED_HEADS_TOO_MANY,
                                HOUSE,
                                "heads",
                                (Publication it) ->
                                        it.terms().heads() <= it.limits().headsMost())
                        .saying(it -> List.of(it.limits().headsMost())),
                rule(
                        ExchangeError.NEED_PLACE_MISSING,
                        CONTENTS,
                        "region",
                        it -> !it.terms().place().regionCode().isBlank()),
                rule(
                        ExchangeError.NEED_REGION_UNKNOWN,
                        HOUSE,
                        "region",
                        it -> it.known().region()),
                rule(
                        ExchangeError.NEED_TASKS_MISSING,
                        CONTENTS,
                        "tasks",
                        it -> !it.terms().tasks().isBlank()),
                rule(
                                ExchangeError.NEED_TASKS_TOO_SHORT,
                                HOUSE,
                                "tasks",
                                (Publication it) -> it.terms().tasks().isBlank()
                                        || it.terms().tasks().strip().length()
                                                >= it.limits().tasksLeast())
                        .saying(it -> List.of(it.limits().tasksLeast())),
                rule(
                                ExchangeError.NEED_MAJOR_UNKNOWN,
                                HOUSE,
                                "majors",
                                (Publication it) -> it.known().unknownMajors().isEmpty())
                        .saying(it -> List.of(joined(it.known().unknownMajors()))));
    }

    private static List<Rule<Publication>> pay() {
        return List.of(
                rule(
                        ExchangeError.NEED_PAY_MISSING,
                        CONTENTS,
                        "payFrom",
                        it -> it.terms().pay().from().isPresent()
                                && it.terms().pay().to().isPresent()),
                rule(ExchangeError.NEED_PAY_UPSIDE_DOWN, HOUSE, "payTo", NeedRules::isPayInOrder),
                rule(ExchangeError.NEED_PAY_BAND_TOO_WIDE, HOUSE, "payTo", NeedRules::isPayBandUseful)
                        .saying(it -> List.of(it.limits().payBand().toPlainString())),
                rule(
                        ExchangeError.NEED_PIECE_EQUIVALENT_MISSING,
                        cite("minimum-wage-rules", "第十二条"),
                        "payEquivalent",
                        it -> it.terms().pay().unit() != PayUnit.PIECE
                                || it.terms().pay().equivalent().isPresent()),
                rule(
                                ExchangeError.NEED_PAY_BELOW_FLOOR,
                                cite("labour-law", "第四十八条"),
                                "payFrom",
                                (Publication it) -> it.lowestPay()
                                        .map(pay -> pay.compareTo(it.floor()) >= 0)
                                        .orElse(true))
                        .saying(it -> List.of(
                                it.floor().stripTrailingZeros().toPlainString(),
                                unitOf(it),
                                it.limits().monthly().stripTrailingZeros().toPlainString())));
    }

    private static boolean isPayInOrder(Publication it) {
        var pay = it.terms().pay();
        return pay.from().isEmpty()
                || pay.to().isEmpty()
                || pay.from().get().compareTo(pay.to().get()) <= 0;
    }

    private static boolean isPayBandUseful(Publication it) {
        var most = it.terms().pay().from().map(from -> from.multiply(it.limits().payBand()));
        var to = it.terms().pay().to();
        return most.isEmpty()
                || to.isEmpty()
                || most.get().compareTo(BigDecimal.ZERO) == 0
                || to.get().compareTo(most.get()) <= 0;
    }

    private static String unitOf(Publication it) {
        var unit = it.terms().pay().unit();
        if (unit != PayUnit.PIECE) {
            return unit.label();
        }
        return (it.terms().contract() == Contract.PART_TIME ? PayUnit.HOUR : PayUnit.MONTH).label();
    }

    private static List<Rule<Publication>> dates() {
        return List.of(
                rule(
                        ExchangeError.NEED_DEADLINE_MISSING,
                        CONTENTS,
                        "untilOn",
                        it -> it.terms().untilOn().isPresent()),
                rule(
                        ExchangeError.NEED_DEADLINE_PASSED,
                        HOUSE,
                        "untilOn",
                        it -> it.terms()
                                .untilOn()
                                .map(until -> !until.isBefore(it.today()))
                                .orElse(true)),
                rule(
                                ExchangeError.NEED_DEADLINE_TOO_FAR,
                                HOUSE,
                                "untilOn",
                                (Publication it) -> it.terms()
                                        .untilOn()
                                        .map(until -> !until.isAfter(
                                                it.today().plusDays(it.limits().deadlineDays())))
                                        .orElse(true))
                        .saying(it -> List.of(it.limits().deadlineDays())),
                rule(
                        ExchangeError.NEED_START_PASSED,
                        HOUSE,
                        "startOn",
                        it -> it.terms()
                                .startOn()
                                .map(start -> !start.isBefore(it.today()))
                                .orElse(true)));
    }

    private static List<Rule<Publication>> people() {
        return List.of(
                rule(
                        ExchangeError.NEED_UNDER_SIXTEEN,
                        cite("minors-protection-law", "第六十一条"),
                        "ageFrom",
                        it -> youngest(it) >= 16 && !it.says(WordingTopic.UNDER_SIXTEEN)),
                rule(
                        ExchangeError.NEED_MINOR_IN_BARRED_WORK,
                        cite("minors-protection-law", "第六十一条"),
                        "hazards",
                        NeedRules::keepsMinorsOut),
                rule(
                        ExchangeError.NEED_AGE_UPSIDE_DOWN,
                        HOUSE,
                        "ageTo",
                        it -> youngest(it) <= it.terms().asked().ageTo().orElse(Integer.MAX_VALUE)),
                rule(
                        ExchangeError.NEED_AGE_LIMIT,
                        cite("hr-market-regulation", "第二十四条"),
                        "reason",
                        it -> it.hasReason()
                                || (it.terms().asked().ageTo().orElse(RETIREMENT) >= RETIREMENT
                                        && it.terms().asked().ageFrom().orElse(ADULT) <= ADULT)),
                rule(
                        ExchangeError.NEED_SEX_WITHOUT_GROUND,
                        cite("women-protection-law", "第四十三条"),
                        "sexGround",
                        it -> it.terms().asked().sex().isEmpty()
                                || it.terms().asked().sexGround().isPresent()),
                rule(
                        ExchangeError.NEED_SEX_GROUND_DOES_NOT_FIT,
                        cite("women-workers-regulation", ""),
                        "sexGround",
                        it -> it.terms()
                                        .asked()
                                        .sex()
                                        .filter(Sex.FEMALE::equals)
                                        .isEmpty()
                                || it.terms()
                                        .asked()
                                        .sexGround()
                                        .filter(SexGround.FORBIDDEN_FOR_WOMEN::equals)
                                        .isEmpty()));
    }

    /** 16 and 17 may be hired, but not for work barred to them: then the post says 18, or names what bars them. */
    private static boolean keepsMinorsOut(Publication it) {
        var hazards = it.terms().asked().hazards();
        var statedMinor =
                it.terms().asked().ageFrom().filter(age -> age < ADULT).isPresent();
        var adultsOnly =
                it.terms().asked().ageFrom().filter(age -> age >= ADULT).isPresent();
        var named = !hazards.isEmpty() && !statedMinor;
        var barred = !hazards.isEmpty() || it.says(WordingTopic.BARRED_TO_MINORS);
        return !barred || adultsOnly || named;
    }

    private static int youngest(Publication it) {
        return it.terms().asked().ageFrom().orElse(16);
    }

    private static List<Rule<Publication>> wording() {
        return Stream.of(
                        wording(
                                ExchangeError.NEED_SEX_IN_TEXT,
                                cite("employment-promotion-law", "第二十七条"),
                                WordingTopic.SEX,
                                it -> it.terms().asked().sexGround().isPresent()),
                        wording(
                                ExchangeError.NEED_ETHNICITY_IN_TEXT,
                                cite("employment-promotion-law", "第二十八条"),
                                WordingTopic.ETHNICITY,
                                it -> false),
                        wording(
                                ExchangeError.NEED_RELIGION_IN_TEXT,
                                cite("labour-law", "第十二条"),
                                WordingTopic.RELIGION,
                                it -> false),
                        wording(
                                ExchangeError.NEED_HOUSEHOLD_IN_TEXT,
                                cite("employment-promotion-law", "第三十一条"),
                                WordingTopic.HOUSEHOLD,
                                it -> false),
                        wording(
                                ExchangeError.NEED_MARRIAGE_IN_TEXT,
                                cite("women-protection-law", "第四十三条"),
                                WordingTopic.MARRIAGE,
                                it -> false),
                        wording(
                                ExchangeError.NEED_CARRIER_IN_TEXT,
                                cite("employment-promotion-law", "第三十条"),
                                WordingTopic.CARRIER,
                                it -> false),
                        wording(
                                ExchangeError.NEED_DISABILITY_IN_TEXT,
                                cite("employment-promotion-law", "第二十九条"),
                                WordingTopic.DISABILITY,
                                it -> false),
                        wording(
                                ExchangeError.NEED_AGE_IN_TEXT,
                                cite("hr-market-regulation", "第二十四条"),
                                WordingTopic.AGE,
                                Publication::hasReason),
                        wording(
                                ExchangeError.NEED_FEE_IN_TEXT,
                                cite("labour-contract-law", "第九条"),
                                WordingTopic.FEE,
                                it -> false),
                        wording(
                                ExchangeError.NEED_PAPERS_HELD,
                                cite("labour-contract-law", "第九条"),
                                WordingTopic.PAPERS,
                                it -> false))
                .flatMap(List::stream)
                .toList();
    }

    /** One rule for the title and one for the text, so that each refusal leads to the field that says it. */
    private static List<Rule<Publication>> wording(
            ExchangeError code, Citation citation, WordingTopic topic, Function<Publication, Boolean> lawful) {
        return List.of(
                rule(
                                code,
                                citation,
                                "title",
                                (Publication it) ->
                                        lawful.apply(it) || !it.inTitle().containsKey(topic))
                        .saying(it -> List.of(joined(it.inTitle().getOrDefault(topic, Set.of())))),
                rule(
                                code,
                                citation,
                                "tasks",
                                (Publication it) ->
                                        lawful.apply(it) || !it.inText().containsKey(topic))
                        .saying(it -> List.of(joined(it.inText().getOrDefault(topic, Set.of())))));
    }

    private static String joined(Set<String> words) {
        return String.join("、", words);
    }

    private static List<Rule<Publication>> employer() {
        return List.of(
                rule(
                        ExchangeError.NEED_EMPLOYER_NOT_VERIFIED,
                        HOUSE,
                        "employer",
                        it -> it.employer().verified()),
                rule(
                        ExchangeError.NEED_AGENCY_WITHOUT_LICENCE,
                        cite("hr-market-regulation", "第十八条"),
                        "employer",
                        it -> !it.employer().intermediary() || it.employer().licensed()),
                rule(
                        ExchangeError.NEED_REAL_EMPLOYER_MISSING,
                        cite("online-recruitment-rules", ""),
                        "realEmployer",
                        it -> !(it.employer().intermediary() || it.terms().contract() == Contract.DISPATCH)
                                || !it.terms().realEmployer().isBlank()),
                rule(
                        ExchangeError.NEED_DISPATCH_BY_NON_AGENCY,
                        cite("labour-contract-law", "第五十七条"),
                        "contract",
                        it -> it.terms().contract() != Contract.DISPATCH
                                || it.employer().intermediary()));
    }
}
