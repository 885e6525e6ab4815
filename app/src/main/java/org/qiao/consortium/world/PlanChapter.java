package org.qiao.consortium.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qiao.consortium.governance.AnnualPlans;
import org.qiao.consortium.governance.AnnualPlans.ClauseRef;
import org.qiao.consortium.governance.AnnualPlans.NewTask;
import org.qiao.consortium.governance.TaskPart;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.platform.codes.ReferenceFile.Row;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.world.plan.Chance;
import org.springframework.stereotype.Component;

/**
 * The year's plan: the six construction tasks with the units that the plan names, and invented sub-tasks. Units that exist are never
 * shown late: whatever is late is led by an invented one.
 */
@Component
class PlanChapter implements Chapter {

    private static final String FILE = "world/tasks.csv";
    private static final int REPORTED_BEFORE = 6;

    private final AnnualPlans plans;
    private final Cast cast;
    private final Texts texts;

    PlanChapter(AnnualPlans plans, Cast cast, Texts texts) {
        this.plans = plans;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        return List.of(new Piece("plan/" + today.getYear(), () -> make(today)));
    }

    private void make(LocalDate today) {
        var by = cast.named(Cast.SECRETARIAT).actor();
        var first = LocalDate.of(today.getYear(), 1, 1);
        var begun = WorkingHours.at(today.minusDays(60), 30);
        var title = texts.of("world.plan.title", String.valueOf(today.getYear()));
        var plan = plans.draft(cast.consortium(), today.getYear(), title, texts.of("world.plan.goals"), by, begun);
        var numbers = new LinkedHashMap<String, String>();
        var rows = ReferenceFile.read(FILE).rows();
        for (var row : rows) {
            var number =
                    plans.add(cast.consortium(), plan, task(row, numbers, first, today), by, begun.plusSeconds(600));
            numbers.put(row.get("key"), number);
        }
        plans.issue(cast.consortium(), plan, texts.of("world.plan.basis"), by, begun.plusSeconds(3600));
        rows.forEach(row -> report(row, Objects.requireNonNull(numbers.get(row.get("key"))), first, today));
    }

    private NewTask task(Row row, Map<String, String> numbers, LocalDate first, LocalDate today) {
        var supports = new LinkedHashMap<OrganizationId, TaskPart>();
        units(row.get("supports")).forEach(it -> supports.put(it, TaskPart.SUPPORT));
        units(row.get("responsibles")).forEach(it -> supports.put(it, TaskPart.RESPONSIBLE));
        var clauses = Arrays.stream(row.get("clauses").split(" "))
                .filter(it -> !it.isEmpty())
                .map(it -> it.split(":"))
                .map(it -> new ClauseRef(it[0], it[1]))
                .toList();
        return new NewTask(
                row.get("title"),
                row.get("measure"),
                row.get("output"),
                Optional.of(row.get("parent")).filter(it -> !it.isEmpty()).map(numbers::get),
                cast.organization(row.get("lead")),
                supports,
                first,
                due(row, first, today),
                clauses,
                "");
    }

    /** Late ones were due ten days ago, as far as that is still this year. */
    private static LocalDate due(Row row, LocalDate first, LocalDate today) {
        var late = today.minusDays(10);
        return row.get("late").equals("Y")
                ? (late.isBefore(first) ? first : late)
                : first.withDayOfYear(first.lengthOfYear());
    }

    private List<OrganizationId> units(String keys) {
        return Arrays.stream(keys.split(" "))
                .filter(it -> !it.isEmpty())
                .map(cast::organization)
                .toList();
    }

    /** Whoever is on time has reported as much as time has passed, lately. */
    private void report(Row row, String number, LocalDate first, LocalDate today) {
        var by = new Actor(
                cast.named(Cast.SECRETARIAT).person(),
                cast.named(Cast.SECRETARIAT).name(),
                Role.SECRETARIAT,
                cast.organization(row.get("lead")));
        var passed = (int) (100 * ChronoUnit.DAYS.between(first, today) / first.lengthOfYear());
        var progress = row.get("late").equals("Y") ? passed / 2 : Math.max(0, passed - 5);
        Instant at = WorkingHours.on(today.minusDays(REPORTED_BEFORE), Chance.of("report " + row.get("key")));
        var said = new ArrayList<>(List.of(row.get("report")));
        planned(row, number, by, at.minusSeconds(86_400 * 30));
        if (!said.getFirst().isEmpty()) {
            plans.report(cast.consortium(), number, progress, said.getFirst(), row.get("problem"), by, at);
        }
    }

    /** Every unit has told how it goes about it: none is shown late with that. */
    private void planned(Row row, String number, Actor lead, Instant at) {
        var action = row.get("action").isEmpty() ? texts.of("world.plan.action") : row.get("action");
        plans.submitActionPlan(cast.consortium(), number, action, "", lead, at);
        for (var unit : units(row.get("supports") + " " + row.get("responsibles"))) {
            var by = new Actor(lead.person(), lead.name(), lead.role(), unit);
            plans.submitActionPlan(cast.consortium(), number, texts.of("world.plan.support"), "", by, at);
        }
    }
}
