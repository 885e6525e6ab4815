package org.qiao.consortium.governance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresTests {

    private static final Map<CaseCriterion, Integer> WEIGHTS =
            Map.of(CaseCriterion.EFFECT, 40, CaseCriterion.INNOVATION, 30, CaseCriterion.SPREAD, 30);

    private static Map<CaseCriterion, BigDecimal> points(String effect, String innovation, String spread) {
        return Map.of(
                CaseCriterion.EFFECT, new BigDecimal(effect),
                CaseCriterion.INNOVATION, new BigDecimal(innovation),
                CaseCriterion.SPREAD, new BigDecimal(spread));
    }

    @Test
    void weighTheMeansOfTheJudges() {
        var scores = Scores.of(Map.of("甲", points("90", "80", "70"), "乙", points("100", "80", "71")), WEIGHTS);
        assertThat(scores.judges()).isEqualTo(2);
        assertThat(scores.means().get(CaseCriterion.EFFECT)).isEqualByComparingTo("95");
        assertThat(scores.total()).isEqualByComparingTo("83.15");
    }

    @Test
    void areZeroWithoutJudges() {
        assertThat(Scores.of(Map.of(), WEIGHTS).total()).isEqualByComparingTo("0");
    }
}
