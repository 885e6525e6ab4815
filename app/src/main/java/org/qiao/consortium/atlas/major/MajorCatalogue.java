package org.qiao.consortium.atlas.major;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.major.Major.Aim;
import org.qiao.consortium.atlas.major.Major.Match;
import org.qiao.consortium.atlas.major.Major.Onward;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.platform.search.NameIndex;
import org.springframework.stereotype.Component;

/** 专业目录 in memory: read once from the reference files, for browsing, search, names and distance. */
@Component
public class MajorCatalogue {

    public static final String MAJORS = "reference/atlas/majors.csv";
    public static final String AIMS = "reference/atlas/major_occupations.csv";
    public static final String ARTICULATIONS = "reference/atlas/articulations.csv";

    private final Map<String, Major> byCode = new LinkedHashMap<>();
    private final Map<String, List<Major>> byClass;
    private final Map<String, List<Major>> byOnward;
    private final Map<String, List<Major>> byAim;
    /** What the tree calls 中职, 高职专科 and 职业本科: steps without an official code. */
    public static final String LEVEL = "LEVEL";

    private final CodeList tree;
    private final NameIndex<Major> names;

    MajorCatalogue() {
        var aims = grouped(AIMS, "major_code", MajorCatalogue::aim);
        var onward = grouped(ARTICULATIONS, "from_code", MajorCatalogue::onward);
        for (var row : ReferenceFile.read(MAJORS).rows()) {
            var major = read(row, aims, onward);
            byCode.put(major.code(), major);
        }
        this.byClass = byCode.values().stream().collect(Collectors.groupingBy(Major::classCode));
        this.byOnward = index(it -> it.onward().stream().map(Onward::code).toList());
        this.byAim = index(it -> it.aims().stream().map(Aim::code).toList());
        this.tree = treeOf(byCode.values());
        this.names = new NameIndex<>(byCode.values().stream()
                .map(it -> new NameIndex.Entry<>(it, it.code(), it.name(), List.of()))
                .toList());
    }

    private static <T> Map<String, List<T>> grouped(String file, String by, Function<ReferenceFile.Row, T> read) {
        return ReferenceFile.read(file).rows().stream()
                .collect(Collectors.groupingBy(it -> it.get(by), Collectors.mapping(read, Collectors.toList())));
    }

    private static Aim aim(ReferenceFile.Row row) {
        return new Aim(
                row.get("kind").equals("POST"),
                row.get("text"),
                row.get("occupation_code"),
                Match.valueOf(row.get("match")));
    }

    private static Onward onward(ReferenceFile.Row row) {
        return new Onward(row.get("to_code"), row.get("to_name"), Level.valueOf(row.get("to_level")));
    }

    private static Major read(ReferenceFile.Row row, Map<String, List<Aim>> aims, Map<String, List<Onward>> onward) {
        var code = row.get("code");
        return new Major(
                code,
                row.get("name"),
                Level.valueOf(row.get("level")),
                row.get("category_code"),
                row.get("category_name"),
                row.get("class_code"),
                row.get("class_name"),
                row.get("years_of_study"),
                Boolean.parseBoolean(row.get("state_controlled")),
                row.get("edition"),
                aims.getOrDefault(code, List.of()).stream().distinct().toList(),
                onward.getOrDefault(code, List.of()).stream().distinct().toList());
    }

    private Map<String, List<Major>> index(Function<Major, List<String>> keys) {
        var index = new LinkedHashMap<String, List<Major>>();
        for (var major : byCode.values()) {
            keys.apply(major).stream()
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .forEach(it ->
                            index.computeIfAbsent(it, key -> new ArrayList<>()).add(major));
        }
        return index;
    }

    private static CodeList treeOf(Collection<Major> majors) {
        var nodes = new LinkedHashMap<String, CodeList.Entry>();
        for (var it : majors) {
            var level = it.level().name();
            nodes.putIfAbsent(level, new CodeList.Entry(level, it.level().label(), LEVEL, ""));
            nodes.putIfAbsent(it.category(), new CodeList.Entry(it.category(), it.categoryName(), "CATEGORY", level));
            nodes.putIfAbsent(
                    it.classCode(), new CodeList.Entry(it.classCode(), it.className(), "CLASS", it.category()));
            nodes.put(it.code(), new CodeList.Entry(it.code(), it.name(), "MAJOR", it.classCode()));
        }
        return new CodeList(nodes.values());
    }

    public Optional<Major> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Level, category, class and major, called LEVEL, CATEGORY, CLASS, MAJOR. */
    public CodeList tree() {
        return tree;
    }

    public List<NameIndex.Found<Major>> search(String words, int limit) {
        return names.find(words, limit);
    }

    /** Those of the same 专业类, itself among them. */
    public List<Major> ofClass(String classCode) {
        return byClass.getOrDefault(classCode, List.of());
    }

    /** Those whose description names this major as going on from them. */
    public List<Major> leadingOnTo(String code) {
        return byOnward.getOrDefault(code, List.of());
    }

    /** Those whose description names exactly this occupation, 小类 or 中类. */
    public List<Major> aimingAt(String occupationOrGroup) {
        return byAim.getOrDefault(occupationOrGroup, List.of());
    }

    public Collection<Major> all() {
        return byCode.values();
    }

    /** Reads out the pinyin of all names, so that nobody waits for it. */
    public void warm() {
        names.warm();
    }
}
