package org.qiao.engine.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The forest of limits. Nodes are posts ({@code 0 … posts-1}) and then groups; the parent of a node is the smallest group that
 * contains it. Any family of sets of posts is taken that is laminar: two of them are nested or apart, whether the caller named
 * groups or posts as members. O(total size of the expanded groups + groups log groups).
 */
final class LaminarFamily {

    /** What the caller said of one group. */
    static final class Group {
        final String name;
        final int limit;
        final String place;
        final List<Integer> posts = new ArrayList<>();
        final List<Integer> groups = new ArrayList<>();

        Group(String name, int limit, String place) {
            this.name = name;
            this.limit = limit;
            this.place = place;
        }
    }

    /** Parent of each node, -1 at a root. */
    final int[] parent;
    /** Posts below each group, ascending. */
    final int[][] covered;

    private final int posts;
    private final List<Group> groups;
    private final int[] height;

    LaminarFamily(int posts, List<Group> groups, List<Fault> faults) {
        this.posts = posts;
        this.groups = groups;
        parent = new int[posts + groups.size()];
        Arrays.fill(parent, -1);
        covered = new int[groups.size()][];
        height = new int[groups.size()];
        if (expand(faults)) {
            nest(faults);
        }
    }

    /** From the inside outwards, so that every group is expanded once. */
    private boolean expand(List<Fault> faults) {
        int[] waiting = new int[groups.size()];
        List<List<Integer>> within = new ArrayList<>();
        groups.forEach(group -> within.add(new ArrayList<>()));
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int g = 0; g < groups.size(); g++) {
            waiting[g] = groups.get(g).groups.size();
            for (int inner : groups.get(g).groups) {
                within.get(inner).add(g);
            }
            if (waiting[g] == 0) {
                ready.add(g);
            }
        }
        int[] seen = new int[posts];
        while (!ready.isEmpty()) {
            int g = ready.remove();
            covered[g] = union(g, seen);
            for (int outer : within.get(g)) {
                height[outer] = Math.max(height[outer], height[g] + 1);
                if (--waiting[outer] == 0) {
                    ready.add(outer);
                }
            }
        }
        boolean sound = true;
        for (int g = 0; g < groups.size(); g++) {
            if (waiting[g] > 0) {
                Group group = groups.get(g);
                faults.add(new Fault(Fault.Kind.CYCLIC_LIMITS, group.place, group.name));
                sound = false;
            }
        }
        return sound;
    }

    private int[] union(int g, int[] seen) {
        int[] union = new int[16];
        int size = 0;
        List<int[]> parts = new ArrayList<>();
        parts.add(groups.get(g).posts.stream().mapToInt(Integer::intValue).toArray());
        groups.get(g).groups.forEach(inner -> parts.add(covered[inner]));
        for (int[] part : parts) {
            for (int post : part) {
                if (seen[post] != g + 1) {
                    seen[post] = g + 1;
                    if (size == union.length) {
                        union = Arrays.copyOf(union, size * 2);
                    }
                    union[size++] = post;
                }
            }
        }
        int[] exact = Arrays.copyOf(union, size);
        Arrays.sort(exact);
        return exact;
    }

    /** From the largest inwards: the posts of a group must so far all lie in the same one. */
    private void nest(List<Fault> faults) {
        Integer[] order = new Integer[groups.size()];
        Arrays.setAll(order, g -> g);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(g -> -covered[g].length)
                        .thenComparingInt(g -> -height[g])
                        .thenComparingInt(g -> -groups.get(g).limit)
                        .thenComparing(g -> groups.get(g).name));
        int[] depth = new int[groups.size()];
        for (int at = 0; at < order.length; at++) {
            int g = order[at];
            depth[g] = at;
            int around = covered[g].length == 0 ? -1 : parent[covered[g][0]];
            int astray = 0;
            while (astray < covered[g].length && parent[covered[g][astray]] == around) {
                astray++;
            }
            if (astray < covered[g].length) {
                cross(g, later(parent[covered[g][astray]], around, depth), faults);
                continue;
            }
            parent[posts + g] = around;
            for (int post : covered[g]) {
                parent[post] = posts + g;
            }
        }
    }

    /** Of two groups around two posts of one group, the one placed later holds one post and not the other. */
    private int later(int one, int other, int[] depth) {
        if (one < 0 || other < 0) {
            return Math.max(one, other) - posts;
        }
        return depth[one - posts] > depth[other - posts] ? one - posts : other - posts;
    }

    private void cross(int g, int h, List<Fault> faults) {
        Group group = groups.get(g);
        Group other = groups.get(h);
        faults.add(new Fault(
                Fault.Kind.NOT_NESTED, group.place, group.name + " / " + other.name + " (" + other.place + ")"));
    }
}
