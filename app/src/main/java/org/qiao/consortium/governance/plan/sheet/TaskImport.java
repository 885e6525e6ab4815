package org.qiao.consortium.governance.plan.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.governance.TaskPart;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.PlanError;
import org.qiao.consortium.governance.plan.PlanStatus;
import org.qiao.consortium.governance.plan.SaveTask;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.typed.UnitWords;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.KeysSeen;
import org.qiao.consortium.platform.sheets.RowReader;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/**
 * 任务导入 — a row is a key task, or a sub-task of the key task that it names; of the same title below the same key task it is the same
 * task and stays as it is. Rows name units as the plan does: 区发展改革局、区工信局.
 */
@Component
class TaskImport implements SheetImport<TaskImport.Imported> {

    private static final String YEAR = "年度";
    private static final String KEY = "重点任务";
    private static final String TITLE = "任务";
    private static final String LEAD = "牵头单位";
    private static final String SUPPORTS = "配合单位";
    private static final String RESPONSIBLES = "责任单位";
    private static final String MEASURE = "措施";
    private static final String OUTPUT = "成果";
    private static final String STARTS = "开始";
    private static final String DUE = "时限";
    private static final int LONGEST = 2000;

    /** @param key title of the key task; empty for a key task */
    record Imported(Plan plan, String key, Task.Terms terms) {}

    private final TaskQueries plans;
    private final TaskDetails tasks;
    private final SaveTask saving;
    private final UnitWords units;
    private final Texts texts;

    TaskImport(TaskQueries plans, TaskDetails tasks, SaveTask saving, UnitWords units, Texts texts) {
        this.plans = plans;
        this.tasks = tasks;
        this.saving = saving;
        this.units = units;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "tasks";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT);
    }

    @Override
    public SheetLayout layout(Viewer viewer) {
        return new SheetLayout(
                "tasks",
                texts.of("governance.tasks.title"),
                "2026-11",
                List.of(
                        SheetColumn.required(YEAR, ColumnKind.INTEGER)
                                .help("那一年的计划须已起草")
                                .sample("2026"),
                        SheetColumn.optional(KEY, ColumnKind.TEXT)
                                .help("所属重点任务的名称；本行就是重点任务的不填")
                                .width(30)
                                .alsoCalled("所属重点任务"),
                        SheetColumn.required(TITLE, ColumnKind.TEXT)
                                .sample("编制急需紧缺职业目录")
                                .width(30)
                                .alsoCalled("任务名称", "具体工作"),
                        SheetColumn.required(LEAD, ColumnKind.TEXT)
                                .help("只有一个；全称、简称或单位编号")
                                .sample("区人社局")
                                .width(20),
                        SheetColumn.optional(SUPPORTS, ColumnKind.PROSE).width(40),
                        SheetColumn.optional(RESPONSIBLES, ColumnKind.PROSE).width(30),
                        SheetColumn.optional(MEASURE, ColumnKind.PROSE).width(40),
                        SheetColumn.optional(OUTPUT, ColumnKind.PROSE).width(30),
                        SheetColumn.required(STARTS, ColumnKind.DATE).sample("2026-01-01"),
                        SheetColumn.required(DUE, ColumnKind.DATE)
                                .sample("2026-12-31")
                                .alsoCalled("完成时限")));
    }

    @Override
    public Crumb place() {
        return new Crumb(texts.of("governance.tasks.title"), "/tasks");
    }

    @Override
    public Checker<Imported> checker(Viewer viewer) {
        var years = new HashMap<Integer, Plan>();
        plans.plans(viewer).stream()
                .filter(it -> it.status() != PlanStatus.CLOSED)
                .forEach(it -> years.put(it.year(), it));
        var there = new HashMap<UUID, Map<String, Task>>();
        var keysOfFile = new HashSet<String>();
        var seen = new KeysSeen();
        return rows -> {
            var known = units.find(words(rows));
            var checked = new ArrayList<CheckedRow<Imported>>();
            for (var row : rows) {
                checked.add(check(row, viewer, years, known, there, keysOfFile, seen));
            }
            return checked;
        };
    }

    private static Set<String> words(List<SheetRow> rows) {
        var words = new HashSet<String>();
        for (var row : rows) {
            var reader = row.reader();
            for (var column : List.of(LEAD, SUPPORTS, RESPONSIBLES)) {
                words.addAll(UnitWords.split(reader.text(column, LONGEST).orElse("")));
            }
        }
        return words;
    }

    private CheckedRow<Imported> check(
            SheetRow row,
            Viewer viewer,
            Map<Integer, Plan> years,
            Map<String, OrganizationId> known,
            Map<UUID, Map<String, Task>> there,
            Set<String> keysOfFile,
            KeysSeen seen) {
        var reader = row.reader();
        var plan =
                Optional.ofNullable(years.get(reader.integer(YEAR, 2000, 2100).orElse(0)));
        var title = reader.text(TITLE, 100).orElse("");
        var key = reader.text(KEY, 100).orElse("");
        if (plan.isEmpty()) {
            reader.reject(YEAR, "governance.task-import.no-plan");
        }
        var terms = terms(reader, title, known);
        if (reader.hasErrors() || plan.isEmpty()) {
            return CheckedRow.wrong(row, title, reader.findings());
        }
        var own = there.computeIfAbsent(plan.get().id(), id -> tasks.keyed(viewer, plan.get()));
        var path = path(key, title);
        var parent = Optional.ofNullable(own.get(path("", key))).filter(it -> !key.isEmpty());
        if (!key.isEmpty()
                && parent.isEmpty()
                && !keysOfFile.contains(plan.get().year() + path("", key))) {
            reader.reject(KEY, "governance.task-import.no-key", key);
        }
        seen.earlier(plan.get().year() + path, row)
                .ifPresent(it -> reader.reject(TITLE, "governance.task-import.twice", String.valueOf(it)));
        rules(reader, plan.get(), terms, parent);
        if (reader.hasErrors()) {
            return CheckedRow.wrong(row, title, reader.findings());
        }
        if (key.isEmpty()) {
            keysOfFile.add(plan.get().year() + path);
        }
        var verdict = own.containsKey(path) ? Verdict.UNCHANGED : Verdict.NEW;
        return CheckedRow.right(row, verdict, title, new Imported(plan.get(), key, terms), reader.findings());
    }

    private static String path(String key, String title) {
        return key + "\u0000" + title;
    }

    private void rules(RowReader reader, Plan plan, Task.Terms terms, Optional<Task> parent) {
        saving.refusalsOf(plan, terms, parent)
                .forEach(it -> reader.reject(
                        columnOf(it.field()),
                        it.code().code(),
                        it.arguments().stream().map(Object::toString).toArray(String[]::new)));
    }

    private static String columnOf(String field) {
        return switch (field) {
            case "lead" -> LEAD;
            case "supports" -> SUPPORTS;
            case "responsibles" -> RESPONSIBLES;
            case "startsOn" -> STARTS;
            case "dueOn" -> DUE;
            case "parent" -> KEY;
            default -> TITLE;
        };
    }

    private Task.Terms terms(RowReader reader, String title, Map<String, OrganizationId> known) {
        var leads = UnitWords.split(reader.text(LEAD, LONGEST).orElse(""));
        if (leads.size() > 1) {
            reader.reject(LEAD, PlanError.TWO_LEADS.code(), String.join("、", leads));
        }
        var lead = leads.stream().findFirst().map(it -> unit(reader, LEAD, it, known));
        var supports = new ArrayList<Task.Support>();
        add(supports, reader, SUPPORTS, TaskPart.SUPPORT, known);
        add(supports, reader, RESPONSIBLES, TaskPart.RESPONSIBLE, known);
        return new Task.Terms(
                title,
                reader.text(MEASURE, LONGEST).orElse(""),
                reader.text(OUTPUT, LONGEST).orElse(""),
                Optional.empty(),
                lead.orElse(new OrganizationId(new UUID(0, 0))),
                supports,
                reader.date(STARTS).orElse(LocalDate.EPOCH),
                reader.date(DUE).orElse(LocalDate.EPOCH),
                List.of(),
                "");
    }

    private static void add(
            List<Task.Support> all, RowReader reader, String column, TaskPart part, Map<String, OrganizationId> known) {
        for (var word : UnitWords.split(reader.text(column, LONGEST).orElse(""))) {
            var unit = unit(reader, column, word, known);
            if (all.stream().noneMatch(it -> it.unit().equals(unit))) {
                all.add(new Task.Support(unit, part));
            }
        }
    }

    private static OrganizationId unit(
            RowReader reader, String column, String word, Map<String, OrganizationId> known) {
        var unit = known.get(word);
        if (unit == null) {
            reader.reject(column, PlanError.UNIT_UNKNOWN.code(), word);
        }
        return unit == null ? new OrganizationId(new UUID(0, 0)) : unit;
    }

    /** Key tasks come before their sub-tasks, as in the file. */
    @Override
    public List<Done> commit(List<CheckedRow<Imported>> rows, Viewer viewer, SheetBatch batch) {
        var there = new HashMap<UUID, Map<String, Task>>();
        for (var row : rows) {
            var it = row.value().orElseThrow();
            var parent = it.key().isEmpty()
                    ? Optional.<Task>empty()
                    : Optional.ofNullable(there.computeIfAbsent(it.plan().id(), id -> tasks.keyed(viewer, it.plan()))
                            .get(path("", it.key())));
            saving.add(it.plan(), it.terms(), parent, viewer.actor(), batch.at());
            if (it.key().isEmpty()) {
                there.remove(it.plan().id());
            }
        }
        return List.of();
    }
}
