package org.qiao.consortium.governance.plan.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.TaskPart;
import org.qiao.consortium.governance.plan.Mode;
import org.qiao.consortium.governance.plan.PlanError;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.typed.UnitWords;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** A task as it was typed; units by their names as the plan has them, 区发展改革局、区工信局. */
public record TaskForm(
        @Nullable String title,
        @Nullable String measure,
        @Nullable String output,
        @Nullable String mode,
        @Nullable String lead,
        @Nullable String supports,
        @Nullable String responsibles,
        @Nullable String startsOn,
        @Nullable String dueOn,
        @Nullable List<String> clauses,
        @Nullable String resolution) {

    static TaskForm empty(int year) {
        return new TaskForm("", "", "", "", "", "", "", year + "-01-01", year + "-12-31", List.of(), "");
    }

    /** The same, resting on a resolution. */
    TaskForm decided(String newTitle, String newResolution) {
        return new TaskForm(
                newTitle, measure, output, mode, lead, supports, responsibles, startsOn, dueOn, clauses, newResolution);
    }

    static TaskForm of(Task task, Map<OrganizationId, String> names) {
        var it = task.terms();
        return new TaskForm(
                it.title(),
                it.measure(),
                it.output(),
                it.mode().map(Enum::name).orElse(""),
                names.getOrDefault(it.lead(), ""),
                names(it, TaskPart.SUPPORT, names),
                names(it, TaskPart.RESPONSIBLE, names),
                it.startsOn().toString(),
                it.dueOn().toString(),
                it.clauses().stream().map(UUID::toString).toList(),
                it.resolution());
    }

    private static String names(Task.Terms terms, TaskPart part, Map<OrganizationId, String> names) {
        return String.join(
                "、",
                terms.supports().stream()
                        .filter(it -> it.part() == part)
                        .map(it -> names.getOrDefault(it.unit(), ""))
                        .toList());
    }

    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    public String[] chosenClauses() {
        return Objects.requireNonNullElse(clauses, List.<String>of()).toArray(String[]::new);
    }

    /** @throws Refused with what cannot be read; two leads are no lead */
    Task.Terms read(UnitWords units) {
        var refusals = new ArrayList<Refusal>();
        var leads = UnitWords.split(text(lead));
        var words = new ArrayList<>(leads);
        words.addAll(UnitWords.split(text(supports)));
        words.addAll(UnitWords.split(text(responsibles)));
        var known = units.find(words);
        var all = new ArrayList<Task.Support>();
        add(all, "supports", text(supports), TaskPart.SUPPORT, known, refusals);
        add(all, "responsibles", text(responsibles), TaskPart.RESPONSIBLE, known, refusals);
        var terms = new Task.Terms(
                text(title),
                text(measure),
                text(output),
                Mode.of(text(mode)),
                lead(leads, known, refusals),
                all,
                date("startsOn", startsOn, refusals),
                date("dueOn", dueOn, refusals),
                clauses(refusals),
                text(resolution));
        Refused.ifAny(refusals);
        return terms;
    }

    private static OrganizationId lead(List<String> leads, Map<String, OrganizationId> known, List<Refusal> refusals) {
        if (leads.isEmpty()) {
            refusals.add(Refusal.of(PlanError.LEAD_MISSING, "lead"));
        } else if (leads.size() > 1) {
            refusals.add(new Refusal(
                    PlanError.TWO_LEADS,
                    Optional.of(Citation.cite("consortium-plan", "二")),
                    "lead",
                    List.of(String.join("、", leads))));
        } else if (!known.containsKey(leads.getFirst())) {
            refusals.add(Refusal.of(PlanError.UNIT_UNKNOWN, "lead", leads.getFirst()));
        }
        return leads.isEmpty()
                ? new OrganizationId(new UUID(0, 0))
                : known.getOrDefault(leads.getFirst(), new OrganizationId(new UUID(0, 0)));
    }

    private static void add(
            List<Task.Support> all,
            String field,
            String typed,
            TaskPart part,
            Map<String, OrganizationId> known,
            List<Refusal> refusals) {
        for (var word : UnitWords.split(typed)) {
            var unit = known.get(word);
            if (unit == null) {
                refusals.add(Refusal.of(PlanError.UNIT_UNKNOWN, field, word));
            } else if (all.stream().noneMatch(it -> it.unit().equals(unit))) {
                all.add(new Task.Support(unit, part));
            }
        }
    }

    private List<UUID> clauses(List<Refusal> refusals) {
        var ids = new ArrayList<UUID>();
        for (var one : chosenClauses()) {
            try {
                ids.add(UUID.fromString(one));
            } catch (IllegalArgumentException notAnId) {
                refusals.add(Refusal.of(PlanError.CLAUSE_UNKNOWN, "clauses"));
            }
        }
        return ids.stream().distinct().toList();
    }

    private static LocalDate date(String field, @Nullable String typed, List<Refusal> refusals) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException notADate) {
            refusals.add(Refusal.of(PlanError.DATE_MISSING, field));
            return LocalDate.EPOCH;
        }
    }

    static Optional<LocalDate> dateOf(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
