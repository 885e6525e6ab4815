package org.qiao.consortium.governance.plan.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.db.Tables.TASK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.AnnualPlans;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What lists count in SQL is what the page of a task says. */
@PlatformTest
@Import(Town.class)
class LightsTests {

    @Autowired
    Town town;

    @Autowired
    AnnualPlans plans;

    @Autowired
    Lights lights;

    @Autowired
    DSLContext sql;

    @Test
    void bothSayTheSameOfFiveHundredTasks() {
        var chance = new Random(20261122);
        var number =
                plans.draft(town.consortium(), 2026, "计划", "", town.secretary().actor(), Town.NOW);
        var plan = sql.fetchSingle("select id from governance.plan where number = ?", number)
                .get(0, UUID.class);
        var facts = new ArrayList<LightRules.Facts>();
        for (var i = 0; i < 500; i++) {
            var starts = Town.TODAY.plusDays(chance.nextInt(-200, 20));
            var due = starts.plusDays(chance.nextInt(1, 300));
            var one = new LightRules.Facts(
                    TaskStatus.values()[chance.nextInt(TaskStatus.values().length)],
                    starts,
                    due,
                    chance.nextInt(0, 101),
                    chance.nextBoolean() ? Optional.of(Town.TODAY.minusDays(chance.nextInt(0, 90))) : Optional.empty(),
                    chance.nextBoolean() ? Optional.of(Town.TODAY.plusDays(chance.nextInt(-30, 30))) : Optional.empty(),
                    chance.nextInt(4) == 0
                            ? Optional.of(Town.TODAY.minusDays(chance.nextInt(0, 30)))
                            : Optional.empty());
            facts.add(one);
            insert(plan, i, one);
        }
        var light = lights.field(Town.TODAY).as("light");
        var found = sql.select(TASK.NUMBER, light).from(TASK).fetchMap(TASK.NUMBER, light);
        for (var i = 0; i < facts.size(); i++) {
            var expected = LightRules.light(facts.get(i), Town.TODAY, lights.limits(Town.TODAY))
                    .map(Enum::name)
                    .orElse("");
            assertThat(found.get("T" + i)).as(facts.get(i).toString()).isEqualTo(expected);
        }
    }

    private void insert(UUID plan, int i, LightRules.Facts it) {
        sql.insertInto(TASK)
                .set(TASK.ID, new UUID(1, i))
                .set(TASK.NUMBER, "T" + i)
                .set(TASK.CONSORTIUM_ID, town.consortium().value())
                .set(TASK.PLAN_ID, plan)
                .set(TASK.TITLE, "任务")
                .set(TASK.LEAD_ID, town.secretary().organization().value())
                .set(TASK.STARTS_ON, it.startsOn())
                .set(TASK.DUE_ON, it.dueOn())
                .set(TASK.STATUS, it.status().name())
                .set(TASK.PROGRESS, it.progress())
                .set(TASK.REPORTED_ON, it.reportedOn().orElse(null))
                .set(TASK.UNPLANNED_SINCE, it.unplannedSince().orElse((LocalDate) null))
                .set(TASK.MILESTONE_ON, it.milestoneOn().orElse((LocalDate) null))
                .execute();
    }
}
