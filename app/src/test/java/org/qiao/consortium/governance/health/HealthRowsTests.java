package org.qiao.consortium.governance.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;
import static org.qiao.consortium.governance.db.Tables.PLAN;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.testing.Town.NOW;
import static org.qiao.consortium.testing.Town.TODAY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.charter.AdoptVersion;
import org.qiao.consortium.governance.charter.CharterForm;
import org.qiao.consortium.governance.charter.DraftCharter;
import org.qiao.consortium.governance.meeting.Council;
import org.qiao.consortium.governance.meeting.problem.HandleProblem;
import org.qiao.consortium.governance.meeting.problem.Weight;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import({Town.class, Council.class})
class HealthRowsTests {

    @Autowired
    Town town;

    @Autowired
    Council council;

    @Autowired
    HandleProblem problems;

    @Autowired
    DraftCharter charters;

    @Autowired
    AdoptVersion adopting;

    @Autowired
    ProblemsOpen problemsOpen;

    @Autowired
    ChartersUnread chartersUnread;

    @Autowired
    TasksOverdue tasksOverdue;

    @Autowired
    OrganizationRegister register;

    @Autowired
    DSLContext sql;

    /** Somebody of a consortium next door. */
    private Viewer stranger() {
        var by = town.secretary();
        var id = UUID.randomUUID();
        sql.insertInto(CONSORTIUM)
                .set(CONSORTIUM.ID, id)
                .set(CONSORTIUM.NAME, "邻市联合体")
                .set(CONSORTIUM.REGION_CODE, "620700")
                .set(CONSORTIUM.LEVEL, "CITY")
                .set(CONSORTIUM.FOUNDED_AT, NOW)
                .execute();
        return new Viewer(
                by.role(), by.person(), by.name(), by.organization(), by.organizationName(), new ConsortiumId(id));
    }

    private static List<String> titles(List<HealthRow> rows) {
        return rows.stream().map(HealthRow::title).toList();
    }

    @Test
    void openProblemsAreCountedByAgeTheOldestFirst() {
        var firm = town.employer("反映问题的企业（示例）").clerk();
        raise(firm, "两天前的问题", 2);
        raise(firm, "三十一天前的问题", 31);
        raise(firm, "一百天前的问题", 100);
        var rows = problemsOpen.rows(town.secretary(), TODAY, 100);
        assertThat(titles(rows)).containsSubsequence("一百天前的问题", "三十一天前的问题", "两天前的问题");
        assertThat(rows).extracting(HealthRow::group).contains("三十天以内", "三十一天至九十天", "九十天以上");
        assertThat(problemsOpen.count(town.secretary(), TODAY)).isEqualTo(rows.size());
        assertThat(problemsOpen.count(stranger(), TODAY)).isZero();
        assertThat(problemsOpen.rows(firm, TODAY, 1).getFirst().url())
                .as("a firm in the council counts it and cannot open it")
                .isEmpty();
    }

    private void raise(Viewer by, String title, int daysAgo) {
        problems.raise(title, "说明", Optional.of(Weight.USUAL), true, by, NOW.minus(Duration.ofDays(daysAgo)));
    }

    @Test
    void aCharterIsUnreadUntilSomebodyOfTheMemberConfirms() {
        var by = town.secretary();
        var member = member("读规则的学校（示例）");
        var body = council.council();
        var people = council.seats(body, 2);
        var number = charters.begin(new CharterForm("RULES", "须阅读的规则", "true", "第一条", ""), true, by, NOW);
        assertThat(titles(chartersUnread.rows(by, TODAY, 1_000))).doesNotContain("须阅读的规则");
        var resolution = council.passed(body, people, "通过规则");
        adopting.adopt(charters.get(by, number), resolution, Optional.of(TODAY), by, NOW);
        var before = chartersUnread.count(by, TODAY);
        assertThat(chartersUnread.rows(by, TODAY, 1_000)).hasSize(before).anySatisfy(it -> {
            assertThat(it.url()).isEqualTo("/charters/" + number);
            assertThat(it.detail()).isEqualTo(member.organizationName());
        });
        adopting.read(charters.get(member, number), member, NOW);
        assertThat(chartersUnread.count(by, TODAY)).isEqualTo(before - 1);
        assertThat(chartersUnread.count(stranger(), TODAY)).isZero();
    }

    private Viewer member(String name) {
        var unit = town.school(name);
        var by = town.secretary().actor();
        register.apply(unit.id(), town.consortium(), by, NOW);
        register.takeUpForReview(unit.id(), town.consortium(), by, NOW);
        register.admit(unit.id(), town.consortium(), TODAY, "理事会第一次会议", by, NOW);
        return unit.clerk();
    }

    @Test
    void aTaskIsOverdueFromTheDayAfterItsDateWhileItIsOpen() {
        var before = tasksOverdue.count(town.secretary(), TODAY);
        var plan = plan();
        task(plan, "昨天到期的任务", "OPEN", 1);
        task(plan, "今天到期的任务", "OPEN", 0);
        task(plan, "完成了的任务", "DONE", 9);
        task(plan, "报了完成的任务", "REPORTED", 9);
        task(plan, "没有下达的任务", "PLANNED", 9);
        var rows = tasksOverdue.rows(town.secretary(), TODAY, 100);
        assertThat(titles(rows)).contains("昨天到期的任务").doesNotContain("今天到期的任务", "完成了的任务", "报了完成的任务", "没有下达的任务");
        assertThat(tasksOverdue.count(town.secretary(), TODAY)).isEqualTo(before + 1);
        assertThat(rows)
                .filteredOn(it -> it.title().equals("昨天到期的任务"))
                .allSatisfy(it -> assertThat(it.group()).isEqualTo("示例秘书处"));
        assertThat(tasksOverdue.count(stranger(), TODAY)).isZero();
    }

    private UUID plan() {
        var id = UUID.randomUUID();
        sql.insertInto(PLAN)
                .set(PLAN.ID, id)
                .set(PLAN.NUMBER, "JH-2097-000001")
                .set(PLAN.CONSORTIUM_ID, town.consortium().value())
                .set(PLAN.YEAR, 2097)
                .set(PLAN.TITLE, "体检用的计划（示例）")
                .set(PLAN.STATUS, "ISSUED")
                .execute();
        return id;
    }

    private void task(UUID plan, String title, String status, int daysLate) {
        var id = UUID.randomUUID();
        sql.insertInto(TASK)
                .set(TASK.ID, id)
                .set(TASK.NUMBER, "RW-" + id)
                .set(TASK.CONSORTIUM_ID, town.consortium().value())
                .set(TASK.PLAN_ID, plan)
                .set(TASK.TITLE, title)
                .set(TASK.LEAD_ID, town.secretary().organization().value())
                .set(TASK.STARTS_ON, TODAY.minusDays(60))
                .set(TASK.DUE_ON, TODAY.minusDays(daysLate))
                .set(TASK.STATUS, status)
                .execute();
    }
}
