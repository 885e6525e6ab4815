package org.qiao.consortium.exchange.need.rules;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** 用语 — what neither title nor text may say, unless the post states the lawful exception. */
final class WordingRules {

    private WordingRules() {}

    static List<Rule<Publication>> all() {
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
                        .saying(it -> List.of(NeedRules.joined(it.inTitle().getOrDefault(topic, Set.of())))),
                rule(
                                code,
                                citation,
                                "tasks",
                                (Publication it) ->
                                        lawful.apply(it) || !it.inText().containsKey(topic))
                        .saying(it -> List.of(NeedRules.joined(it.inText().getOrDefault(topic, Set.of())))));
    }
}
