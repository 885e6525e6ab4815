package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.governance.db.Tables.CLAUSE;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.AnnualPlans;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans as others know them; the steps are {@link DraftPlan}, {@link SaveTask} and {@link ReportProgress}. */
@Component
@Transactional
class StoredAnnualPlans implements AnnualPlans {

    private final PlanStore plans;
    private final TaskStore tasks;
    private final DraftPlan drafting;
    private final SaveTask saving;
    private final ReportProgress reporting;
    private final DSLContext sql;

    StoredAnnualPlans(
            PlanStore plans,
            TaskStore tasks,
            DraftPlan drafting,
            SaveTask saving,
            ReportProgress reporting,
            DSLContext sql) {
        this.plans = plans;
        this.tasks = tasks;
        this.drafting = drafting;
        this.saving = saving;
        this.reporting = reporting;
        this.sql = sql;
    }

    @Override
    public String draft(ConsortiumId consortium, int year, String title, String goals, Actor by, Instant at) {
        return drafting.draft(consortium, year, title, goals, by, at);
    }

    @Override
    public String add(ConsortiumId consortium, String plan, NewTask it, Actor by, Instant at) {
        var terms = new Task.Terms(
                it.title(),
                it.measure(),
                it.output(),
                Optional.empty(),
                it.lead(),
                it.supports().entrySet().stream()
                        .map(one -> new Task.Support(one.getKey(), one.getValue()))
                        .toList(),
                it.startsOn(),
                it.dueOn(),
                it.clauses().stream().map(this::clause).toList(),
                it.resolution());
        return saving.add(plan(consortium, plan), terms, it.parent().map(one -> task(consortium, one)), by, at);
    }

    private UUID clause(ClauseRef ref) {
        return sql.select(CLAUSE.ID)
                .from(CLAUSE)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLAUSE.DOCUMENT_ID))
                .where(DOCUMENT.SOURCE_KEY.eq(ref.regulation()), CLAUSE.PLACE.eq(ref.place()))
                .fetchOptional(CLAUSE.ID)
                .orElseThrow(() -> new NotFound("governance.clause", ref));
    }

    @Override
    public void addMilestone(ConsortiumId consortium, String task, String name, LocalDate dueOn, Actor by, Instant at) {
        reporting.addMilestone(task(consortium, task), name, Optional.of(dueOn), by, at);
    }

    @Override
    public void issue(ConsortiumId consortium, String plan, String basis, Actor by, Instant at) {
        drafting.issue(plan(consortium, plan), basis, by, at);
    }

    @Override
    public void submitActionPlan(
            ConsortiumId consortium, String task, String text, String contact, Actor by, Instant at) {
        reporting.submitActionPlan(task(consortium, task), text, contact, by, at);
    }

    @Override
    public void report(
            ConsortiumId consortium, String task, int progress, String text, String problem, Actor by, Instant at) {
        reporting.report(task(consortium, task), Optional.of(progress), text, problem, consortium, by, at);
    }

    private Plan plan(ConsortiumId consortium, String number) {
        return plans.find(consortium, number).orElseThrow(() -> new NotFound(Plan.KIND, number));
    }

    private Task task(ConsortiumId consortium, String number) {
        return tasks.find(consortium, number).orElseThrow(() -> new NotFound(Task.KIND, number));
    }
}
