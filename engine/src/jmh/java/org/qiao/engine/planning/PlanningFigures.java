package org.qiao.engine.planning;

import org.openjdk.jmh.runner.RunnerException;
import org.qiao.engine.EngineFigures;
import org.qiao.engine.planning.seats.Answer;
import org.qiao.engine.planning.seats.SeatPlanner;

/** The figures of planning: time, and how far the plans can be from the best ones at most. */
public final class PlanningFigures {

    private PlanningFigures() {}

    /** Runs the benchmarks and prints their medians. */
    public static void print(EngineFigures to) throws RunnerException {
        String[] city = {"region", "city"};
        String[] province = {"region", "province"};
        to.print("whatif_city_ms", to.median(PlanningBenchmark.class, "tryOut", city, 60, 41), "ms");
        to.print("plan_city_s", to.median(PlanningBenchmark.class, "plan", city, 3, 5) / 1000, "s");
        to.print("plan_city_distance_percent", distance(Region.city(1)), "%");
        to.print("plan_province_s", to.median(PlanningBenchmark.class, "plan", province, 1, 3) / 1000, "s");
        to.print("plan_province_distance_percent", distance(Region.province(1)), "%");
    }

    private static double distance(Region region) {
        if (SeatPlanner.answer(region.question()) instanceof Answer.Plan plan) {
            return plan.distance() * 100;
        }
        throw new IllegalStateException("a region without a plan measures nothing");
    }
}
