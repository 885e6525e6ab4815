package org.qiao.consortium.governance.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草年度计划, and hands its tasks out when it is decided. */
@Component
@Transactional
public class DraftPlan {

    private static final String NUMBER_KIND = "JH";
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS_AHEAD = 2;

    private final PlanStore plans;
    private final TaskStore tasks;
    private final Numbers numbers;
    private final Deeds deeds;
    private final TaskNotices notices;

    DraftPlan(PlanStore plans, TaskStore tasks, Numbers numbers, Deeds deeds, TaskNotices notices) {
        this.plans = plans;
        this.tasks = tasks;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
    }

    /** @return the plan's number */
    public String draft(ConsortiumId consortium, int year, String title, String goals, Actor by, Instant at) {
        var thisYear = BusinessTime.dateOf(at).getYear();
        if (year < FIRST_YEAR || year > thisYear + YEARS_AHEAD) {
            throw refused(
                    PlanError.YEAR_SHAPE, "year", String.valueOf(FIRST_YEAR), String.valueOf(thisYear + YEARS_AHEAD));
        }
        check(title, goals);
        if (plans.ofYear(consortium, year).isPresent()) {
            throw refused(PlanError.YEAR_TAKEN, "year", String.valueOf(year));
        }
        var plan = new Plan(
                Uuid7.at(at),
                numbers.next(NUMBER_KIND, year),
                consortium,
                year,
                title,
                goals,
                "",
                PlanStatus.DRAFT,
                Optional.empty(),
                0);
        if (!plans.insert(plan)) {
            throw refused(PlanError.YEAR_TAKEN, "year", String.valueOf(year));
        }
        deeds.record(Deed.of("governance.plan.drafted", plan.subject(), plan.number()), by, at);
        return plan.number();
    }

    /** @param version as it was read */
    public void revise(Plan plan, String title, String goals, int version, Actor by, Instant at) {
        check(title, goals);
        plans.save(
                new Plan(
                        plan.id(),
                        plan.number(),
                        plan.consortium(),
                        plan.year(),
                        title,
                        goals,
                        plan.basis(),
                        plan.status(),
                        plan.issuedOn(),
                        version),
                version);
        deeds.record(Deed.of("governance.plan.revised", plan.subject(), plan.number()), by, at);
    }

    private static void check(String title, String goals) {
        if (title.isEmpty()) {
            throw refused(PlanError.TITLE_MISSING, "title");
        } else if (title.length() > TaskRules.LONGEST_LINE || goals.length() > TaskRules.LONGEST_TEXT) {
            throw refused(PlanError.TEXT_TOO_LONG, "goals", TaskRules.LONGEST_LINE, TaskRules.LONGEST_TEXT);
        }
    }

    /**
     * 下达 — all tasks begin, and those concerned are told; tasks that are added later begin at once.
     *
     * @param basis the decision on which it rests
     */
    public void issue(Plan plan, String basis, Actor by, Instant at) {
        var own = tasks.ofPlan(plan.id());
        if (plan.status() != PlanStatus.DRAFT) {
            throw refused(PlanError.PLAN_NOT_OPEN, "");
        } else if (basis.isBlank() || basis.length() > TaskRules.LONGEST_LINE) {
            throw refused(PlanError.BASIS_MISSING, "basis");
        } else if (own.isEmpty()) {
            throw refused(PlanError.PLAN_EMPTY, "");
        }
        move(plan, basis.strip(), PlanStatus.ISSUED, at);
        tasks.open(plan.id(), BusinessTime.dateOf(at));
        deeds.record(
                Deed.of("governance.plan.issued", plan.subject(), plan.number())
                        .moved(PlanStatus.DRAFT, PlanStatus.ISSUED)
                        .because(basis.strip()),
                by,
                at);
        notices.tellIssued(plan, own, at);
    }

    /** 结束 — when no task is under way any more: done, cancelled or carried over. */
    public void close(Plan plan, Actor by, Instant at) {
        var open = tasks.ofPlan(plan.id()).stream().filter(Task::isUnderWay).count();
        if (plan.status() != PlanStatus.ISSUED || open > 0) {
            throw refused(PlanError.TASK_HAS_OPEN_SUBS, "", open);
        }
        move(plan, plan.basis(), PlanStatus.CLOSED, at);
        deeds.record(
                Deed.of("governance.plan.closed", plan.subject(), plan.number())
                        .moved(PlanStatus.ISSUED, PlanStatus.CLOSED),
                by,
                at);
    }

    private void move(Plan plan, String basis, PlanStatus to, Instant at) {
        var issued = plan.issuedOn().or(() -> Optional.of(BusinessTime.dateOf(at)));
        plans.save(
                new Plan(
                        plan.id(),
                        plan.number(),
                        plan.consortium(),
                        plan.year(),
                        plan.title(),
                        plan.goals(),
                        basis,
                        to,
                        issued,
                        plan.version()),
                plan.version());
    }

    static Refused refused(ErrorCode error, String field, Object... arguments) {
        return new Refused(List.of(Refusal.of(error, field, arguments)));
    }
}
