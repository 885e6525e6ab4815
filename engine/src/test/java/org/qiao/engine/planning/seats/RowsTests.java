package org.qiao.engine.planning.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the solver's parts promise each other, against trying everything. */
class RowsTests {
    @Test
    void theCheapestChoiceIsTheCheapestOfTheDomain() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            int[] domain = domain(random);
            var rows = new Rows(
                    new int[] {0, 1},
                    new int[] {0},
                    new double[] {random.nextInt(5) - 2},
                    new double[] {random.nextInt(41) - 20},
                    new double[] {0},
                    new double[] {0},
                    new double[] {1},
                    new double[] {1},
                    new int[][] {domain});
            double best = Double.POSITIVE_INFINITY;
            for (int x = 0; x <= 40; x++) {
                double charge = rows.perSeat()[0] * x + (x > 0 ? rows.perOpen()[0] : 0);
                best = Domains.has(domain, x) ? Math.min(best, charge) : best;
            }
            assertThat(Relaxation.cheapest(rows, new double[] {1}, 0))
                    .as("seed %s", seed)
                    .isEqualTo(best);
        }
    }

    @Test
    void domainsAreSets() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            int[] a = domain(random);
            int[] b = domain(random);
            int[] both = Domains.both(a, b);
            int from = random.nextInt(40);
            int[] upper = Domains.between(a, from, 100);
            double wish = 40 * random.nextDouble();
            int size = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (int x = 0; x <= 100; x++) {
                assertThat(Domains.has(both, x)).isEqualTo(Domains.has(a, x) && Domains.has(b, x));
                assertThat(Domains.has(upper, x)).isEqualTo(Domains.has(a, x) && x >= from);
                size += Domains.has(a, x) ? 1 : 0;
                nearest = Domains.has(a, x) ? Math.min(nearest, Math.abs(x - wish)) : nearest;
            }
            assertThat(Domains.size(a)).isEqualTo(size);
            assertThat(Domains.has(a, Domains.nearest(a, wish))).isTrue();
            assertThat(Math.abs(Domains.nearest(a, wish) - wish)).isEqualTo(nearest, within(1e-9));
        }
    }

    @Test
    void anyPricesGiveABoundThatHolds() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var question = new SmallQuestions(seed).question(3, 0.5);
            double best = new Enumeration(question, SmallQuestions.MOST).best();
            var rows = Compiled.of(question).rows;
            if (Arrays.stream(rows.domain()).anyMatch(it -> it.length == 0)) {
                continue;
            }
            double[] prices = new double[rows.rows()];
            for (int r = 0; r < prices.length; r++) {
                double low = rows.least()[r] == Double.NEGATIVE_INFINITY ? 0 : -Math.min(3, rows.priceBelow()[r]);
                double high = Math.min(3, rows.priceAbove()[r]);
                prices[r] = low + (high - low) * random.nextDouble();
            }
            assertThat(Relaxation.bound(rows, prices)).as("seed %s", seed).isLessThanOrEqualTo(best + 1e-9);
        }
    }

    @Test
    void propagationTakesNothingThatAPlanCanUseAndTheFirstPlanIsFoundWhereThereIsOne() {
        int narrowed = 0;
        for (long seed = 0; seed < 300; seed++) {
            var rows = Compiled.of(new SmallQuestions(seed).question(3, 0.8)).rows;
            var plans = plans(rows);
            int[][] domains = rows.domain().clone();
            boolean left = new Propagation(rows).narrow(domains, -1);
            if (!left) {
                assertThat(plans).as("seed %s", seed).isEmpty();
            }
            for (int[] plan : plans) {
                for (int j = 0; j < plan.length; j++) {
                    assertThat(Domains.has(domains[j], plan[j]))
                            .as("seed %s", seed)
                            .isTrue();
                }
            }
            var wish =
                    new SplittableRandom(seed).doubles(rows.offerings(), 0, 14).toArray();
            var found = new FirstPlan(rows, new Propagation(rows), wish, 100_000).search();
            assertThat(found).as("seed %s", seed).isEqualTo(plans.isEmpty() ? FirstPlan.Found.NO : FirstPlan.Found.YES);
            narrowed += left && plans.isEmpty() ? 0 : 1;
        }
        assertThat(narrowed).isGreaterThan(290);
    }

    @Test
    void anExactSumIsHitWhereItCanBeHit() {
        var names = List.of("甲", "乙", "丙");
        for (long seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            double exactly = 20 + random.nextInt(150);
            var perSeat =
                    Map.of("甲", 5.0 + random.nextInt(3), "乙", 8.0 + random.nextInt(3), "丙", 11.0 + random.nextInt(4));
            var limits = List.of(
                    Limits.firstYear(Basis.of("上限", "示例"), names, SmallQuestions.MOST),
                    new Limit.Sum(Basis.of("正好", "示例"), "份", perSeat, exactly, exactly, OptionalDouble.empty()));
            var rows = Compiled.limitsOnly(limits, names);
            double[] wish = random.doubles(3, 0, 12).toArray();
            assertThat(new FirstPlan(rows, new Propagation(rows), wish, 100_000).search())
                    .as("seed %s", seed)
                    .isEqualTo(plans(rows).isEmpty() ? FirstPlan.Found.NO : FirstPlan.Found.YES);
        }
    }

    @Test
    void aTotalNarrowsEveryDomainFromBothSides() {
        var limits = List.of(
                Limits.firstYear(Basis.of("上限", "示例"), List.of("甲", "乙"), 12),
                Limits.total(Basis.of("总规模", "示例"), List.of("甲", "乙"), 20, 21),
                Limits.restricted(Basis.of("限制", "示例"), Map.of("乙", 10)));
        var rows = Compiled.limitsOnly(limits, List.of("甲", "乙"));
        int[][] domains = rows.domain().clone();
        assertThat(new Propagation(rows).narrow(domains, -1)).isTrue();
        assertThat(domains[0]).containsExactly(10, 12);
        assertThat(domains[1]).containsExactly(8, 10);
    }

    @Test
    void aPositionKnowsItsCostAndWhatItBreaks() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var rows = Compiled.of(new SmallQuestions(seed).question(4, 0.3)).rows;
            int[] seats = new int[rows.offerings()];
            var position = new Position(rows, seats);
            for (int step = 0; step < 40; step++) {
                int j = random.nextInt(seats.length);
                int to = random.nextInt(13);
                int was = seats[j];
                double change = position.change(j, to);
                boolean breaks = position.broken(j, to) >= 0;
                position.lean(j, to);
                position.lean(j, was);
                seats[j] = to;
                position.put(j, to, change);
                assertThat(position.cost).as("seed %s", seed).isEqualTo(rows.cost(seats), within(1e-9));
                if (breaks) {
                    assertThat(rows.keeps(seats)).as("seed %s", seed).isFalse();
                }
            }
        }
    }

    @Test
    void annealingNeverLeavesTheHardLimitsAndNeverLosesItsBest() {
        int plans = 0;
        for (long seed = 0; seed < 150; seed++) {
            var rows = Compiled.of(new SmallQuestions(seed).question(4, 0.6)).rows;
            var propagation = new Propagation(rows);
            var first = new FirstPlan(rows, propagation, new double[rows.offerings()], 10_000);
            if (first.search() != FirstPlan.Found.YES) {
                continue;
            }
            plans++;
            assertThat(rows.keeps(first.plan())).as("seed %s", seed).isTrue();
            var annealing = new Annealing(rows, propagation, first.plan(), seed).cool(5, 0.01, 3_000);
            assertThat(rows.keeps(annealing.best())).as("seed %s", seed).isTrue();
            assertThat(annealing.bestCost()).as("seed %s", seed).isLessThanOrEqualTo(rows.cost(first.plan()) + 1e-9);
            assertThat(annealing.bestCost()).isEqualTo(rows.cost(annealing.best()), within(1e-9));
        }
        assertThat(plans).isGreaterThan(60);
    }

    private static int[] domain(SplittableRandom random) {
        var ends = new ArrayList<Integer>();
        int at = random.nextInt(3) == 0 ? 5 : 0;
        for (int range = 0; range <= random.nextInt(3); range++) {
            ends.add(at);
            at += random.nextInt(4);
            ends.add(at);
            at += 2 + random.nextInt(8);
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<int[]> plans(Rows rows) {
        var plans = new ArrayList<int[]>();
        descend(rows, new int[rows.offerings()], 0, plans);
        return plans;
    }

    private static void descend(Rows rows, int[] seats, int j, List<int[]> plans) {
        if (j == seats.length) {
            if (rows.keeps(seats)) {
                plans.add(seats.clone());
            }
            return;
        }
        for (int x = 0; x <= SmallQuestions.MOST; x++) {
            if (Domains.has(rows.domain()[j], x)) {
                seats[j] = x;
                descend(rows, seats, j + 1, plans);
            }
        }
    }
}
