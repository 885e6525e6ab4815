package org.qiao.consortium.atlas.mapping;

import static org.qiao.consortium.atlas.AtlasError.MAPPING_MAJOR_UNKNOWN;
import static org.qiao.consortium.atlas.AtlasError.MAPPING_OCCUPATION_UNKNOWN;
import static org.qiao.consortium.atlas.AtlasError.MAPPING_POST_MISSING;
import static org.qiao.consortium.atlas.AtlasError.MAPPING_SOURCE_MISSING;
import static org.qiao.consortium.atlas.AtlasError.MAPPING_TAKEN;
import static org.qiao.consortium.atlas.AtlasError.MAPPING_TRADE_UNKNOWN;
import static org.qiao.consortium.atlas.AtlasError.MAPPING_WEIGHT_WRONG;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.shared.rule.Rule;

/** 对应关系登记条件 — good sense only: a major may be missing, but then there is nothing to weigh. */
final class MappingRules {

    /**
     * @param majorAsked whether a major was written at all
     * @param weight as a number; empty when none was written or it is none
     * @param taken whether the chain has this mapping already
     */
    record Entry(
            Optional<Occupation> occupation,
            String trade,
            String post,
            boolean majorAsked,
            Optional<Major> major,
            Optional<BigDecimal> weight,
            String source,
            boolean taken) {

        boolean isTradeKnown() {
            return trade.isBlank()
                    || occupation.isEmpty()
                    || occupation.get().tradeNames().contains(trade);
        }

        boolean isWeightRight() {
            return majorAsked
                    ? weight.filter(it -> it.signum() > 0 && it.compareTo(BigDecimal.ONE) <= 0 && it.scale() <= 2)
                            .isPresent()
                    : weight.isEmpty();
        }
    }

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(MAPPING_OCCUPATION_UNKNOWN, "occupation", it -> it.occupation().isPresent()),
            rule(MAPPING_TRADE_UNKNOWN, "trade", Entry::isTradeKnown),
            rule(MAPPING_POST_MISSING, "post", it -> !it.post().isBlank()),
            rule(
                    MAPPING_MAJOR_UNKNOWN,
                    "major",
                    it -> !it.majorAsked() || it.major().isPresent()),
            rule(MAPPING_WEIGHT_WRONG, "weight", Entry::isWeightRight),
            rule(MAPPING_SOURCE_MISSING, "source", it -> !it.source().isBlank()),
            rule(MAPPING_TAKEN, "post", it -> !it.taken()));

    private MappingRules() {}
}
