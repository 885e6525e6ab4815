package org.qiao.engine.planning.seats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names limits that cannot be kept together. Only offerings that hard limits tie to each other can clash, so each such
 * group is asked for itself. In a group, limits are dropped one by one while the rest still clashes (deletion filter;
 * Chinneck &amp; Dravnieks 1991), which leaves an irreducible set; then all smaller sets are tried, as far as the
 * questions allowed reach. A question costs a depth-first search with propagation, mostly O(entries of the group).
 */
final class Clashes {
    private static final int STEPS = 20_000;

    private final Compiled compiled;
    private int questionsLeft = 20_000;
    private List<Limit> found = List.of();
    private boolean all = true;

    Clashes(Compiled compiled) {
        this.compiled = compiled;
    }

    Answer find() {
        for (var group : groups()) {
            var limits = concerning(group);
            if (clash(limits, group)) {
                look(irreducible(limits, group), limits, group);
            }
        }
        // Nothing found: the clash was settled with more steps than a question here has.
        return found.isEmpty() ? new Answer.Unsettled(STEPS) : new Answer.Clash(found, all);
    }

    /** Keeps the smaller of the set found before and the smallest of this group. */
    private void look(List<Limit> irreducible, List<Limit> limits, List<String> group) {
        var smallest = irreducible;
        int most = Math.min(irreducible.size(), found.isEmpty() ? Integer.MAX_VALUE : found.size()) - 1;
        for (int size = 1; size <= most; size++) {
            var smaller = smaller(limits, group, new ArrayList<>(), 0, size);
            if (!smaller.isEmpty()) {
                smallest = smaller;
                break;
            }
        }
        if (found.isEmpty() || smallest.size() < found.size()) {
            found = smallest;
        }
    }

    private List<Limit> smaller(List<Limit> limits, List<String> group, List<Limit> chosen, int from, int size) {
        if (chosen.size() == size) {
            return clash(chosen, group) ? List.copyOf(chosen) : List.of();
        }
        for (int i = from; i < limits.size(); i++) {
            if (questionsLeft <= 0) {
                all = false;
                return List.of();
            }
            chosen.add(limits.get(i));
            var smaller = smaller(limits, group, chosen, i + 1, size);
            chosen.removeLast();
            if (!smaller.isEmpty()) {
                return smaller;
            }
        }
        return List.of();
    }

    private List<Limit> irreducible(List<Limit> limits, List<String> group) {
        var kept = new ArrayList<>(limits);
        for (var limit : limits) {
            var rest = new ArrayList<>(kept);
            rest.remove(limit);
            if (clash(rest, group)) {
                kept = rest;
            }
        }
        return kept;
    }

    /** Whether it is proven that nothing keeps these limits. */
    private boolean clash(List<Limit> limits, List<String> group) {
        questionsLeft--;
        var rows = Compiled.limitsOnly(limits, group);
        var answer = new FirstPlan(rows, new Propagation(rows), new double[group.size()], STEPS).search();
        all &= answer != FirstPlan.Found.UNKNOWN;
        return answer == FirstPlan.Found.NO;
    }

    /** Offerings tied by hard rows, group by group. */
    private List<List<String>> groups() {
        var names = SeatPlanner.names(compiled.question);
        var leader = new HashMap<String, String>();
        names.forEach(it -> leader.put(it, it));
        for (var limit : compiled.limits) {
            var tied = tied(limit);
            tied.forEach(it -> leader.put(root(leader, it), root(leader, tied.getFirst())));
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        names.forEach(it -> groups.computeIfAbsent(root(leader, it), unused -> new ArrayList<>())
                .add(it));
        return List.copyOf(groups.values());
    }

    private static String root(Map<String, String> leader, String of) {
        String at = of;
        while (!at.equals(leader.getOrDefault(at, at))) {
            leader.put(at, leader.getOrDefault(leader.getOrDefault(at, at), at));
            at = leader.getOrDefault(at, at);
        }
        return at;
    }

    private static List<String> tied(Limit limit) {
        return switch (limit) {
            case Limit.Sum sum
            when sum.price().isEmpty() ->
                sum.perSeat().keySet().stream().sorted().toList();
            case Limit.Sum unused -> List.of();
            case Limit.Open open -> open.offerings();
            case Limit.Classes unused -> List.of();
            case Limit.Each unused -> List.of();
        };
    }

    private List<Limit> concerning(List<String> group) {
        var members = new java.util.HashSet<>(group);
        return compiled.limits.stream()
                .filter(Compiled::hard)
                .filter(it -> named(it).stream().anyMatch(members::contains))
                .toList();
    }

    private static List<String> named(Limit limit) {
        return switch (limit) {
            case Limit.Classes classes -> classes.offerings();
            case Limit.Each each -> List.copyOf(each.ranges().keySet());
            case Limit.Sum sum -> List.copyOf(sum.perSeat().keySet());
            case Limit.Open open -> open.offerings();
        };
    }
}
