package org.qiao.consortium.governance.plan.state;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.qiao.consortium.governance.db.Tables.TASK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.plan.state.LightRules.Limits;
import org.qiao.consortium.platform.parameters.Parameters;
import org.springframework.stereotype.Component;

/**
 * 红黄 in SQL, for lists, filters and counts over thousands of tasks; {@link LightRules} says the same of one task with its reasons,
 * and a test holds the two together.
 */
@Component
public class Lights {

    private final Parameters settings = Parameters.load("governance/task-lights");

    public Limits limits(LocalDate today) {
        return new Limits(
                settings.on("yellow-days-before-due", today).asInt(),
                settings.on("slippage-points", today).asInt(),
                settings.on("silent-days", today).asInt(),
                settings.on("milestone-days", today).asInt(),
                settings.on("action-plan-days", today).asInt());
    }

    /** What the colours mean, for the page that shows them. */
    public List<String> explained(LocalDate today) {
        var limits = limits(today);
        var lines = new ArrayList<String>();
        lines.add("滞后：过了时限未报完成，或节点过期超过 %d 天。".formatted(limits.milestoneDays()));
        lines.add("预警：距时限不足 %d 天；节点过期；进度落后时间进度 %d 个百分点以上；超过 %d 天没有报告；下达超过 %d 天还有单位没有提交行动计划。"
                .formatted(limits.nearDays(), limits.slippage(), limits.silentDays(), limits.actionPlanDays()));
        lines.add("以上天数和百分点按平台约定，待核。");
        return lines;
    }

    /** The name of a {@link Light}; empty for what is not handed out, cancelled or carried over. */
    public Field<String> field(LocalDate today) {
        var it = limits(today);
        var open = TASK.STATUS.eq(TaskStatus.OPEN.name());
        var expected = DSL.field(
                "100 * ({0} - {1}) / ({2} - {1} + 1)", Integer.class, val(today), TASK.STARTS_ON, TASK.DUE_ON);
        return when(TASK.STATUS.eq(TaskStatus.DONE.name()), inline(Light.DONE.name()))
                .when(TASK.STATUS.eq(TaskStatus.REPORTED.name()), inline(Light.GREEN.name()))
                .when(open.not(), inline(""))
                .when(TASK.DUE_ON.lt(today), inline(Light.RED.name()))
                .when(TASK.MILESTONE_ON.lt(today.minusDays(it.milestoneDays())), inline(Light.RED.name()))
                .when(TASK.UNPLANNED_SINCE.lt(today.minusDays(it.actionPlanDays())), inline(Light.YELLOW.name()))
                .when(TASK.STARTS_ON.gt(today), inline(Light.GREEN.name()))
                .when(TASK.DUE_ON.lt(today.plusDays(it.nearDays())), inline(Light.YELLOW.name()))
                .when(TASK.MILESTONE_ON.lt(today), inline(Light.YELLOW.name()))
                .when(TASK.PROGRESS.plus(it.slippage()).lt(expected), inline(Light.YELLOW.name()))
                .when(
                        coalesce(TASK.REPORTED_ON, TASK.STARTS_ON).lt(today.minusDays(it.silentDays())),
                        inline(Light.YELLOW.name()))
                .otherwise(inline(Light.GREEN.name()));
    }
}
