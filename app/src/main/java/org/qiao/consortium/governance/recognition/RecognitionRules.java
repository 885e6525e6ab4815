package org.qiao.consortium.governance.recognition;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What a case, a score and a selection need. */
final class RecognitionRules {

    private static final Citation PLAN = cite("consortium-plan", "三（一）");
    private static final Citation HOUSE = cite("house-recognition", "");
    private static final BigDecimal FULL = new BigDecimal(100);

    private RecognitionRules() {}

    record Submission(Optional<OrganizationId> unit, String title, String summary, String text) {}

    static final List<Rule<Submission>> SUBMISSION = List.of(
            rule(RecognitionError.UNIT_MISSING, "unit", it -> it.unit().isPresent()),
            rule(
                    RecognitionError.TITLE_MISSING,
                    "title",
                    it -> !it.title().isBlank() && it.title().length() <= 100),
            rule(
                    RecognitionError.SUMMARY_MISSING,
                    "summary",
                    it -> !it.summary().isBlank() && it.summary().length() <= 300),
            rule(
                    RecognitionError.TEXT_MISSING,
                    PLAN,
                    "text",
                    it -> !it.text().isBlank() && it.text().length() <= 10_000));

    record Scoring(CaseStatus status, String judge, Map<CaseCriterion, Optional<BigDecimal>> points) {}

    static final List<Rule<Scoring>> SCORING = List.of(
            rule(RecognitionError.NOT_THAT_STATUS, "", it -> it.status() == CaseStatus.SUBMITTED),
            rule(
                    RecognitionError.JUDGE_MISSING,
                    "judge",
                    it -> !it.judge().isBlank() && it.judge().length() <= 50),
            rule(
                    RecognitionError.POINTS_SHAPE,
                    "EFFECT",
                    it -> it.points().size() == CaseCriterion.values().length
                            && it.points().values().stream().allMatch(RecognitionRules::isScore)));

    private static boolean isScore(Optional<BigDecimal> points) {
        return points.filter(it -> it.signum() >= 0 && it.compareTo(FULL) <= 0).isPresent();
    }

    /** @param fewest how many judges the least scored of the chosen has */
    record Selecting(int chosen, String award, String body, int fewest, int leastJudges) {}

    static final List<Rule<Selecting>> SELECTING = List.of(
            rule(RecognitionError.NOTHING_CHOSEN, "", it -> it.chosen() > 0),
            rule(
                    RecognitionError.AWARD_MISSING,
                    "award",
                    it -> !it.award().isBlank() && !it.body().isBlank()),
            Rule.<Selecting>rule(
                            RecognitionError.TOO_FEW_JUDGES,
                            HOUSE,
                            "",
                            it -> it.chosen() == 0 || it.fewest() >= it.leastJudges())
                    .saying(it -> List.of(it.leastJudges())));
}
