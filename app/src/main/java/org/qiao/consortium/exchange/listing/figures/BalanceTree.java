package org.qiao.consortium.exchange.listing.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qiao.consortium.platform.figures.SmallCells;
import org.qiao.consortium.platform.figures.SmallCells.Cell;

/** 供需对照 from 大类 down to the occupation; each line is the sum of those below it, and small counts are hidden. */
public final class BalanceTree {

    /** @param posts and {@code heads} of one occupation */
    record Demand(int posts, int heads) {}

    private static final Demand NO_DEMAND = new Demand(0, 0);

    private final Map<String, BalanceLine> lines = new LinkedHashMap<>();
    private final Map<String, List<BalanceLine>> below = new HashMap<>();

    private BalanceTree() {}

    /**
     * @param demand by occupation code
     * @param seekers by code of the first wish
     * @param names of all codes that may occur, groups included; the code itself where there is none
     * @param least the smallest count of seekers that is shown
     */
    static BalanceTree of(
            Map<String, Demand> demand, Map<String, Integer> seekers, Map<String, String> names, int least) {
        var wanted = new TreeMap<String, Demand>();
        demand.forEach((code, it) -> upwards(code).forEach(at -> wanted.merge(at, it, BalanceTree::plus)));
        var looking = new TreeMap<String, Integer>();
        seekers.forEach((code, it) -> upwards(code).forEach(at -> looking.merge(at, it, Integer::sum)));
        var hidden = new SmallCells(least).hidden(cell("", looking));
        var codes = new TreeSet<>(wanted.keySet());
        codes.addAll(looking.keySet());
        var tree = new BalanceTree();
        for (var code : codes) {
            var asked = wanted.getOrDefault(code, NO_DEMAND);
            var line = new BalanceLine(
                    code, names.getOrDefault(code, code), asked.posts(), asked.heads(), shown(code, looking, hidden));
            tree.lines.put(code, line);
            if (!code.isEmpty()) {
                tree.below
                        .computeIfAbsent(BalanceLine.above(code), it -> new ArrayList<>())
                        .add(line);
            }
        }
        tree.below
                .values()
                .forEach(it -> it.sort(
                        Comparator.comparingInt(BalanceLine::heads).reversed().thenComparing(BalanceLine::code)));
        return tree;
    }

    private static OptionalInt shown(String code, Map<String, Integer> looking, Set<String> hidden) {
        return hidden.contains(code) ? OptionalInt.empty() : OptionalInt.of(looking.getOrDefault(code, 0));
    }

    /** The code, its groups and the whole, which is the empty code. */
    private static List<String> upwards(String code) {
        var all = new ArrayList<String>();
        for (var at = code; !at.isEmpty(); at = BalanceLine.above(at)) {
            all.add(at);
        }
        all.add("");
        return all;
    }

    private static Demand plus(Demand one, Demand other) {
        return new Demand(one.posts() + other.posts(), one.heads() + other.heads());
    }

    private static Cell<String> cell(String code, TreeMap<String, Integer> looking) {
        var parts = looking.keySet().stream()
                .filter(it -> !it.isEmpty() && BalanceLine.above(it).equals(code))
                .map(it -> cell(it, looking))
                .toList();
        return parts.isEmpty() ? Cell.leaf(code, looking.getOrDefault(code, 0)) : Cell.sum(code, parts);
    }

    /** The line of a code; the whole for the empty code; empty when nothing is wanted or looked for there. */
    public Optional<BalanceLine> line(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    /** Every occupation in which somebody is wanted or looks for work. */
    public List<BalanceLine> occupations() {
        return lines.values().stream().filter(BalanceLine::isOccupation).toList();
    }

    /** Directly below, those with most people wanted first. */
    public List<BalanceLine> below(String code) {
        return below.getOrDefault(code, List.of());
    }
}
