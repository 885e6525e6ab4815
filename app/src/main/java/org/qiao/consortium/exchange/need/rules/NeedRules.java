package org.qiao.consortium.exchange.need.rules;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/**
 * 岗位需求的发布规则 — all are asked, all that are broken answer. What in principle should not be asked (age) is a rule that
 * a stated reason satisfies.
 *
 * <p>Articles of texts that were not read are shown as 待核 by the register of law and policy.
 */
final class NeedRules {

    static final Citation HOUSE = cite("house-needs", "");
    static final Citation CONTENTS = cite("recruitment-postings-notice", "");

    private NeedRules() {}

    /** 发布条件. */
    static final List<Rule<Publication>> PUBLICATION = Stream.of(
                    what(), PayRules.all(), dates(), PeopleRules.all(), WordingRules.all(), employer())
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

    static String joined(Set<String> words) {
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
                        it -> !(it.employer().intermediary() || it.terms().contract() == ContractKind.DISPATCH)
                                || !it.terms().realEmployer().isBlank()),
                rule(
                        ExchangeError.NEED_DISPATCH_BY_NON_AGENCY,
                        cite("labour-contract-law", "第五十七条"),
                        "contract",
                        it -> it.terms().contract() != ContractKind.DISPATCH
                                || it.employer().intermediary()));
    }
}
