package org.qiao.consortium.governance.plan.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 红黄的判定 — why a task is late or in danger, in sentences; the worst of them is its light. */
public final class LightRules {

    /**
     * @param nearDays so many days before its date a task is in danger
     * @param slippage so many points behind time
     * @param silentDays so long without a report of the lead
     * @param milestoneDays so long after a point that was not reached
     * @param actionPlanDays so long after it was handed out each unit has an action plan
     */
    public record Limits(int nearDays, int slippage, int silentDays, int milestoneDays, int actionPlanDays) {}

    /**
     * What the colour is made from.
     *
     * @param milestoneOn the first point that was not reached
     * @param unplannedSince since when some unit owes its action plan; empty when none does
     */
    public record Facts(
            TaskStatus status,
            LocalDate startsOn,
            LocalDate dueOn,
            int progress,
            Optional<LocalDate> reportedOn,
            Optional<LocalDate> milestoneOn,
            Optional<LocalDate> unplannedSince) {

        /** Whether some unit is late with its action plan. */
        public boolean isUnplanned(LocalDate today, Limits limits) {
            return unplannedSince
                    .filter(it -> it.isBefore(today.minusDays(limits.actionPlanDays())))
                    .isPresent();
        }
    }

    public record Reason(Light light, String text) {}

    private LightRules() {}

    /** Empty for what is not handed out, cancelled or carried over. */
    public static Optional<Light> light(Facts task, LocalDate today, Limits limits) {
        return switch (task.status()) {
            case DONE -> Optional.of(Light.DONE);
            case REPORTED -> Optional.of(Light.GREEN);
            case PLANNED, CARRIED, CANCELLED -> Optional.empty();
            case OPEN ->
                Optional.of(reasons(task, today, limits).stream()
                        .map(Reason::light)
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(Light.GREEN));
        };
    }

    public static List<Reason> reasons(Facts task, LocalDate today, Limits limits) {
        var reasons = new ArrayList<Reason>();
        if (task.status() != TaskStatus.OPEN) {
            return reasons;
        }
        var left = ChronoUnit.DAYS.between(today, task.dueOn());
        if (left < 0) {
            reasons.add(new Reason(Light.RED, "超过时限 %d 天".formatted(-left)));
        }
        task.milestoneOn().filter(it -> it.isBefore(today)).ifPresent(it -> {
            var late = ChronoUnit.DAYS.between(it, today);
            var light = late > limits.milestoneDays() ? Light.RED : Light.YELLOW;
            if (light == Light.RED || !task.startsOn().isAfter(today)) {
                reasons.add(new Reason(light, "节点过期 %d 天".formatted(late)));
            }
        });
        if (task.isUnplanned(today, limits)) {
            reasons.add(new Reason(
                    Light.YELLOW,
                    "下达 %d 天，还有单位没有提交行动计划"
                            .formatted(ChronoUnit.DAYS.between(
                                    task.unplannedSince().orElseThrow(), today))));
        }
        if (!task.startsOn().isAfter(today)) {
            underWay(task, today, limits, left, reasons);
        }
        return reasons;
    }

    private static void underWay(Facts task, LocalDate today, Limits limits, long left, List<Reason> reasons) {
        if (left >= 0 && left < limits.nearDays()) {
            reasons.add(new Reason(Light.YELLOW, "距时限 %d 天".formatted(left)));
        }
        var expected = expected(task, today);
        if (task.progress() + limits.slippage() < expected) {
            reasons.add(
                    new Reason(Light.YELLOW, "进度 %d%%，时间已过 %d%%".formatted(task.progress(), Math.min(expected, 100))));
        }
        var silent = ChronoUnit.DAYS.between(task.reportedOn().orElse(task.startsOn()), today);
        if (silent > limits.silentDays()) {
            reasons.add(new Reason(Light.YELLOW, "%d 天没有报告".formatted(silent)));
        }
    }

    /** Which part of its time has passed, in per cent. */
    static int expected(Facts task, LocalDate today) {
        var whole = ChronoUnit.DAYS.between(task.startsOn(), task.dueOn()) + 1;
        return (int) (100 * ChronoUnit.DAYS.between(task.startsOn(), today) / whole);
    }
}
