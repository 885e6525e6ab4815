package org.qiao.engine.planning.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatPlannerTests {
    private static final Effort SMALL = new Effort(400, 2_000, 20_000_000);

    @Test
    void theBestPlanOfSmallQuestionsIsFoundAndProven() {
        int plans = 0;
        for (long seed = 0; seed < 400; seed++) {
            var question = new SmallQuestions(seed).question(4, 0.2);
            double best = new Enumeration(question, SmallQuestions.MOST).best();
            var answer = SeatPlanner.answer(question, SMALL);
            if (best == Double.POSITIVE_INFINITY) {
                assertThat(answer).as("seed %s", seed).isInstanceOf(Answer.Clash.class);
                continue;
            }
            plans++;
            assertThat(answer).as("seed %s", seed).isInstanceOf(Answer.Plan.class);
            var plan = (Answer.Plan) answer;
            assertThat(question.limits())
                    .as("seed %s", seed)
                    .allMatch(it -> Enumeration.kept(it, plan.seats(), question.year()));
            assertThat(plan.cost())
                    .as("seed %s", seed)
                    .isEqualTo(Enumeration.cost(question, plan.seats()), within(1e-6));
            assertThat(plan.bound()).as("seed %s", seed).isLessThanOrEqualTo(best + 1e-6);
            assertThat(plan.cost()).as("seed %s", seed).isEqualTo(best, within(1e-5));
            assertThat(plan.distance()).as("seed %s", seed).isLessThan(1e-5);
        }
        assertThat(plans).isGreaterThan(200);
    }

    @Test
    void limitsThatClashAreNamedAndNoFewerWouldDo() {
        int clashes = 0;
        for (long seed = 0; seed < 300; seed++) {
            var question = new SmallQuestions(seed).question(2, 0.8);
            // Far above the dozen seats the question speaks of: without its own ceiling nothing else may act as one.
            var enumeration = new Enumeration(question, 45);
            if (enumeration.best() < Double.POSITIVE_INFINITY) {
                continue;
            }
            clashes++;
            var answer = SeatPlanner.answer(question, SMALL);
            assertThat(answer).as("seed %s", seed).isInstanceOf(Answer.Clash.class);
            var clash = (Answer.Clash) answer;
            assertThat(clash.smallest()).as("seed %s", seed).isTrue();
            assertThat(enumeration.nothingKeeps(clash.limits()))
                    .as("seed %s", seed)
                    .isTrue();
            assertThat(clash.limits()).as("seed %s", seed).hasSize(enumeration.smallestClash());
        }
        assertThat(clashes).isGreaterThan(60);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        var question = new SmallQuestions(3).question(4, 0);
        assertThat(SeatPlanner.answer(question, SMALL)).isEqualTo(SeatPlanner.answer(question, SMALL));
    }

    @Test
    void neitherEffortNorOrderMakesAWrongBound() {
        for (long seed = 0; seed < 100; seed++) {
            var question = new SmallQuestions(seed).question(4, 0);
            double best = new Enumeration(question, SmallQuestions.MOST).best();
            for (var effort : List.of(new Effort(1, 0, 0), new Effort(7, 10, 0), new Effort(50, 0, 3_000))) {
                if (SeatPlanner.answer(question, effort) instanceof Answer.Plan plan) {
                    assertThat(plan.bound()).as("seed %s", seed).isLessThanOrEqualTo(best + 1e-6);
                    assertThat(plan.cost()).as("seed %s", seed).isGreaterThanOrEqualTo(best - 1e-6);
                }
            }
        }
    }
}
