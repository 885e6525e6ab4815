package org.qiao.consortium.governance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.db.Tables.CLAUSE;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.figures.Dimension;
import org.qiao.consortium.platform.figures.FigureSource.Question;
import org.qiao.consortium.platform.figures.FigureSource.Value;
import org.qiao.consortium.platform.figures.Figures;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import({Town.class, PlanDesk.class})
class TaskFiguresTests {

    @Autowired
    PlanDesk desk;

    @Autowired
    Figures figures;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void aPlan() {
        desk.open();
    }

    private Question asked(Optional<OrganizationId> unit, Dimension by) {
        return new Question(desk.secretary().consortium(), unit, by, Town.TODAY.minusDays(30), Town.TODAY);
    }

    private long of(String code, Optional<Viewer> unit) {
        return figures.total(figures.find(code).orElseThrow(), asked(unit.map(Viewer::organization), Dimension.TOTAL));
    }

    private long late() {
        return figures
                .values(
                        figures.find("governance.task.handed-out").orElseThrow(),
                        asked(Optional.empty(), Dimension.KIND))
                .stream()
                .filter(it -> it.label().equals("滞后"))
                .mapToLong(Value::value)
                .sum();
    }

    @Test
    void aTaskIsCountedByHowItStandsAndForItsUnitsOnly() {
        var bureau = Optional.of(desk.bureau());
        var firm = Optional.of(desk.firm());
        var all = of("governance.task.handed-out", Optional.empty());
        var overdue = of("governance.task.overdue", bureau);
        var ofFirm = of("governance.task.overdue", firm);
        var late = late();
        var url = desk.add("昨天到期的任务", Map.of("dueOn", "2026-11-21", "supports", ""));
        desk.add("今天到期的任务", Map.of("dueOn", "2026-11-22", "supports", ""));
        assertThat(of("governance.task.handed-out", Optional.empty())).isEqualTo(all + 2);
        assertThat(of("governance.task.overdue", bureau)).isEqualTo(overdue + 1);
        assertThat(of("governance.task.overdue", firm)).isEqualTo(ofFirm);
        assertThat(late()).isEqualTo(late + 1);
        desk.post(url + "/reports", desk.bureau(), Map.of("progress", "100", "text", "做完了"));
        assertThat(of("governance.task.overdue", bureau)).isEqualTo(overdue);
    }

    @Test
    void aClauseIsAGapUntilATaskCitesItAndAgainWhenTheTaskIsCancelled() throws Exception {
        var document = PlanDesk.redirectOf(desk.post(
                "/documents",
                desk.secretary(),
                Map.of("title", "有条款的文件", "issuer", "示例局", "level", "DISTRICT", "stage", "DRAFT")));
        var gaps = of("governance.clause.without-task", Optional.empty());
        var clause = java.util.UUID.randomUUID();
        sql.execute(
                "insert into governance.clause (id, document_id, position, place, depth, heading, wants_task, change)"
                        + " select ?, id, 1, '一', 1, '要落实的一条', true, 'FIRST' from governance.document where number = ?",
                clause,
                document.substring("/documents/".length()));
        assertThat(sql.fetchExists(CLAUSE, CLAUSE.ID.eq(clause))).isTrue();
        assertThat(of("governance.clause.without-task", Optional.empty())).isEqualTo(gaps + 1);
        var task = desk.add("落实一条", Map.of("clauses", clause.toString()));
        assertThat(of("governance.clause.without-task", Optional.empty())).isEqualTo(gaps);
        desk.post(task + "/cancellation", desk.secretary(), Map.of("reason", "不再需要"));
        assertThat(of("governance.clause.without-task", Optional.empty())).isEqualTo(gaps + 1);
    }
}
