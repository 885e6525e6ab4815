package org.qiao.consortium.governance.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * 得分 of a case: each criterion is the mean of the judges', the total weighs them.
 *
 * @param judges how many have scored
 * @param total of 100; zero when nobody has
 */
public record Scores(int judges, Map<CaseCriterion, BigDecimal> means, BigDecimal total) {

    static Scores of(Map<String, Map<CaseCriterion, BigDecimal>> byJudge, Map<CaseCriterion, Integer> weights) {
        var means = new EnumMap<CaseCriterion, BigDecimal>(CaseCriterion.class);
        var total = BigDecimal.ZERO;
        for (var criterion : CaseCriterion.values()) {
            var points = byJudge.values().stream()
                    .flatMap(it -> Optional.ofNullable(it.get(criterion)).stream())
                    .toList();
            if (!points.isEmpty()) {
                var mean = points.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(points.size()), 4, RoundingMode.HALF_UP);
                means.put(criterion, mean.setScale(2, RoundingMode.HALF_UP));
                total = total.add(mean.multiply(BigDecimal.valueOf(weights.getOrDefault(criterion, 0))));
            }
        }
        return new Scores(byJudge.size(), means, total.divide(new BigDecimal(100), 2, RoundingMode.HALF_UP));
    }
}
