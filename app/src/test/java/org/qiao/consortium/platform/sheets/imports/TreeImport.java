package org.qiao.consortium.platform.sheets.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.sheets.CellProblem;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.KeysSeen;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Something that can be imported and belongs to no module: trees of a park, by their tag. */
@Component
class TreeImport implements SheetImport<TreeImport.Tree> {

    record Tree(String tag, String kind, Optional<LocalDate> plantedOn) {}

    final Map<String, Tree> planted = new ConcurrentHashMap<>();
    final Map<String, Integer> touched = new ConcurrentHashMap<>();
    private final Map<UUID, String> tags = new ConcurrentHashMap<>();
    final List<SheetBatch> batches = new ArrayList<>();
    volatile Runnable whileChecking = () -> {};
    volatile Runnable whileCommitting = () -> {};

    @Override
    public String kind() {
        return "trees";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SECRETARIAT, Role.SCHOOL_CLERK);
    }

    @Override
    public SheetLayout layout(Viewer viewer) {
        return new SheetLayout(
                "trees",
                "树木",
                "2026-11",
                List.of(
                        SheetColumn.required("牌号", ColumnKind.CODE).sample("A-001"),
                        SheetColumn.requiredChoice("树种", List.of("胡杨", "榆树")).sample("胡杨"),
                        SheetColumn.optional("栽种日期", ColumnKind.DATE).sample("2026-03-12"),
                        SheetColumn.optional("认养人电话", ColumnKind.CODE).asPersonal()));
    }

    @Override
    public Crumb place() {
        return new Crumb("树木", "/trees");
    }

    @Override
    public Checker<Tree> checker(Viewer viewer) {
        var seen = new KeysSeen();
        return rows -> {
            whileChecking.run();
            return rows.stream().map(row -> check(row, seen)).toList();
        };
    }

    private CheckedRow<Tree> check(SheetRow row, KeysSeen seen) {
        var cells = row.reader();
        var tag = cells.code("牌号", Pattern.compile("[A-Z]-\\d{3}"));
        var kind = cells.choice("树种");
        var plantedOn = cells.date("栽种日期");
        cells.code("认养人电话", Pattern.compile("1\\d{10}"));
        tag.ifPresent(it -> seen.earlier(it, row)
                .ifPresent(first -> cells.reject("牌号", CellProblem.REPEATED.code(), String.valueOf(first))));
        var key = tag.orElse("");
        if (cells.hasErrors()) {
            return CheckedRow.wrong(row, key, cells.findings());
        }
        var tree = new Tree(key, kind.orElseThrow(), plantedOn);
        var before = planted.get(key);
        var verdict = before == null ? Verdict.NEW : before.equals(tree) ? Verdict.UNCHANGED : Verdict.CHANGED;
        return CheckedRow.right(row, verdict, key, tree, cells.findings());
    }

    @Override
    public List<Done> commit(List<CheckedRow<Tree>> rows, Viewer viewer, SheetBatch batch) {
        whileCommitting.run();
        batches.add(batch);
        return rows.stream()
                .map(it -> plant(it.key(), it.value().orElseThrow()))
                .toList();
    }

    private Done plant(String tag, Tree tree) {
        var before = Optional.ofNullable(planted.put(tag, tree)).map(Tree::kind).orElse("");
        var id = UUID.nameUUIDFromBytes(tag.getBytes(StandardCharsets.UTF_8));
        tags.put(id, tag);
        return new Done(id, touched.merge(tag, 1, Integer::sum), before);
    }

    @Override
    public Optional<Undoing> undoing() {
        return Optional.of(this::undo);
    }

    private List<String> undo(List<Done> done, Viewer viewer, String reason) {
        var why = new ArrayList<String>();
        for (var it : done) {
            var tag = Objects.requireNonNull(tags.get(it.thing()));
            if (!touched.get(tag).equals(it.version())) {
                why.add("有人浇过水");
            } else if (it.before().isEmpty()) {
                planted.remove(tag);
            } else {
                planted.put(tag, new Tree(tag, it.before(), Optional.empty()));
            }
        }
        return why;
    }
}
