package org.qiao.engine.planning.seats;

import java.util.HashMap;
import java.util.List;

/**
 * Chooses the intakes of one year.
 *
 * <p>A convex piecewise-linear cost over whole numbers with gaps (no class, one class, two classes) under linear limits
 * is a mixed-integer programme. It is bounded by {@link Relaxation}, a plan near the relaxation's is found by
 * {@link FirstPlan}, bettered by {@link Annealing}, and proven or sharpened by {@link Branching}; why so and not by a
 * general solver is in docs/adr/0015. No offering admits more than 10,000, whatever the limits say. Without state; any
 * thread may call it.
 */
public final class SeatPlanner {
    private static final int STEPS = 200_000;
    private static final long SEED = 20260901;
    // Temperatures in strides, tried on six invented regions; each round starts from the best plan, half as hot.
    private static final int ROUNDS = 4;
    private static final double HOT = 0.6;
    private static final double COLD = 0.02;

    private SeatPlanner() {}

    /** With the usual effort for the size of the question. */
    public static Answer answer(SeatQuestion question) {
        return answer(question, Effort.usual(question.candidates().size()));
    }

    /**
     * @return a {@link Answer.Plan}, the limits that {@link Answer.Clash} when there can be none, or, for questions made
     *     to be hard, {@link Answer.Unsettled}
     * @throws org.qiao.engine.planning.FaultyInput naming all that is wrong with the question
     */
    public static Answer answer(SeatQuestion question, Effort effort) {
        var compiled = Compiled.of(question);
        var propagation = new Propagation(compiled.rows);
        int[][] domains = compiled.rows.domain().clone();
        if (!propagation.narrow(domains, -1)) {
            return new Clashes(compiled).find();
        }
        var rows = compiled.rows.with(domains);
        var relaxation = new Relaxation(rows).run(effort.turns(), Double.POSITIVE_INFINITY);
        var first = new FirstPlan(rows, propagation, relaxation.divided(), STEPS);
        return switch (first.search()) {
            case NO -> new Clashes(compiled).find();
            case UNKNOWN -> new Answer.Unsettled(STEPS);
            case YES -> bettered(compiled, rows, propagation, relaxation, first.plan(), effort);
        };
    }

    /**
     * By how much the cost falls when a limit lets through so many units more (a lower limit: asks for so many fewer),
     * found by solving again. Worth the effort twice; both plans are within their distance of the best only.
     */
    public static double worthOf(SeatQuestion question, String limit, double units, Effort effort) {
        var limits = question.limits().stream()
                .map(it -> it.basis().name().equals(limit) ? loosened(it, units) : it)
                .toList();
        var looser = new SeatQuestion(
                question.year(),
                question.candidates(),
                question.missing(),
                question.shortage(),
                question.surplus(),
                limits);
        if (answer(question, effort) instanceof Answer.Plan before
                && answer(looser, effort) instanceof Answer.Plan after) {
            return before.cost() - after.cost();
        }
        throw new IllegalArgumentException("there is no plan to compare with");
    }

    private static Limit loosened(Limit limit, double units) {
        return switch (limit) {
            case Limit.Sum it ->
                new Limit.Sum(it.basis(), it.unit(), it.perSeat(), it.least() - units, it.most() + units, it.price());
            case Limit.Open it ->
                new Limit.Open(it.basis(), it.offerings(), it.least() - (int) units, it.most() + (int) units);
            case Limit.Each it -> {
                var ranges = new HashMap<>(it.ranges());
                ranges.replaceAll((key, range) ->
                        new Limit.Range(range.least() - (int) units, range.most() + (int) units, range.orNone()));
                yield new Limit.Each(it.basis(), ranges);
            }
            case Limit.Classes it ->
                new Limit.Classes(it.basis(), it.offerings(), it.smallest(), it.largest() + (int) units);
        };
    }

    private static Answer bettered(
            Compiled compiled, Rows rows, Propagation propagation, Relaxation relaxation, int[] first, Effort effort) {
        var annealing = new Annealing(rows, propagation, first, SEED);
        double stride = annealing.stride();
        for (int round = 0; round < ROUNDS; round++) {
            annealing.cool(stride * HOT / (1 << round), stride * COLD, effort.trials() / ROUNDS);
        }
        var branching = new Branching(rows, propagation, annealing.best(), relaxation, effort.branching()).run();
        return new Report(compiled, rows, relaxation.prices(), branching.best(), branching.bound()).plan();
    }

    /** Names of offerings in the order of the question. */
    static List<String> names(SeatQuestion question) {
        return question.candidates().stream().map(Candidate::offering).toList();
    }
}
