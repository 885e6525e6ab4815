package org.qiao.consortium.atlas.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.classification.Occupation.Trade;
import org.qiao.consortium.atlas.classification.Occupation.Verification;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.platform.search.NameIndex;
import org.springframework.stereotype.Component;

/** 职业分类大典 in memory: read once from the reference files, for browsing, search and names. */
@Component
public class Classification {

    public static final String OCCUPATIONS = "reference/atlas/occupations.csv";
    public static final String TRADES = "reference/atlas/trades.csv";

    private final Map<String, Occupation> byCode = new LinkedHashMap<>();
    private final CodeList tree;
    private final NameIndex<Occupation> names;

    Classification() {
        var trades = readTrades();
        var nodes = new LinkedHashMap<String, CodeList.Entry>();
        for (var row : ReferenceFile.read(OCCUPATIONS).rows()) {
            var occupation = read(row, trades);
            byCode.put(occupation.code(), occupation);
            var section = row.get("section_code");
            var division = row.get("division_code");
            nodes.putIfAbsent(section, new CodeList.Entry(section, row.get("section_name"), "SECTION", ""));
            nodes.putIfAbsent(division, new CodeList.Entry(division, row.get("division_name"), "DIVISION", section));
            nodes.putIfAbsent(
                    occupation.group(),
                    new CodeList.Entry(occupation.group(), row.get("group_name"), "GROUP", division));
            nodes.put(
                    occupation.code(),
                    new CodeList.Entry(occupation.code(), occupation.name(), "OCCUPATION", occupation.group()));
        }
        this.tree = new CodeList(nodes.values());
        this.names = new NameIndex<>(byCode.values().stream()
                .map(it -> new NameIndex.Entry<>(it, it.code(), it.name(), searchable(it.trades())))
                .toList());
    }

    private static Map<String, List<Trade>> readTrades() {
        return ReferenceFile.read(TRADES).rows().stream()
                .collect(Collectors.groupingBy(
                        it -> it.get("occupation_code"),
                        Collectors.mapping(
                                it -> new Trade(
                                        it.get("name"),
                                        it.get("edition"),
                                        it.get("reading").equals("DOUBTFUL")),
                                Collectors.toList())));
    }

    private static Occupation read(ReferenceFile.Row row, Map<String, List<Trade>> trades) {
        return new Occupation(
                row.get("code"),
                row.get("name"),
                row.get("group_code"),
                Boolean.parseBoolean(row.get("digital")),
                Boolean.parseBoolean(row.get("green")),
                row.get("edition"),
                Verification.valueOf(row.get("verification")),
                trades.getOrDefault(row.get("code"), List.of()));
    }

    private static List<String> searchable(List<Trade> trades) {
        return trades.stream().filter(it -> !it.doubtful()).map(Trade::name).toList();
    }

    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Sections, divisions, groups and occupations, the levels called SECTION, DIVISION, GROUP, OCCUPATION. */
    public CodeList tree() {
        return tree;
    }

    /** With the name or trade by which each was found. */
    public List<NameIndex.Found<Occupation>> search(String words, int limit) {
        return names.find(words, limit);
    }

    /** All occupations at or below a code of the tree; all there are for an empty code. */
    public List<Occupation> within(String code) {
        var found = new ArrayList<Occupation>();
        collect(code, found);
        return found;
    }

    private void collect(String code, List<Occupation> into) {
        find(code).ifPresent(into::add);
        tree.below(code).forEach(it -> collect(it.code(), into));
    }

    /** Names from 大类 down to 小类. */
    public List<String> namesAbove(Occupation occupation) {
        return tree.pathTo(occupation.group()).stream()
                .map(CodeList.Entry::name)
                .toList();
    }

    public Collection<Occupation> all() {
        return byCode.values();
    }

    /** Reads out the pinyin of all names, so that nobody waits for it. */
    public void warm() {
        names.warm();
    }
}
