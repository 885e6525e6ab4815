package org.qiao.engine.allocation;

import java.util.Arrays;

/**
 * Who is tentatively admitted, with the worst of every node of the forest at hand.
 *
 * <p>A pair is a key: score code in the high half, lot in the low half, a greater key being the better pair; an applicant holds
 * one place at a time, so keys never repeat. Each post keeps its keys in a binary heap, worst on top. Each group keeps a bracket
 * (tournament) over the worst of its children, so that a change climbs in O(log children) a level and mostly stops at once.
 *
 * <p>Groups that can never refuse anybody, because what they contain has no more room than they have, are left out.
 */
final class Tentative {

    /** The worst of a node that holds nobody: better than every key, so that nobody displaces it. */
    static final long NOBODY = Long.MAX_VALUE;

    /** The next node outwards that can refuse, -1 at the outermost. */
    final int[] parent;
    /** How many more each node may admit. */
    final int[] room;
    /** The worst key held in each node. */
    final long[] worst;

    private final long[] heaps;
    private final int[] heapAt;
    private final int[] held;
    private final long[] brackets;
    private final int[] bracketAt;
    private final int[] leaf;
    /** By group: whether it ever refused a pair. */
    private final boolean[] refused;

    /**
     * @param parent of each node, posts before groups
     * @param room of each node once fixed pairs have their seats; kept and changed
     * @param demand how many could come to each post at most
     */
    Tentative(int[] parent, int[] room, int[] demand) {
        int posts = demand.length;
        this.room = room;
        this.parent = withoutIdleGroups(parent, room, posts);
        worst = new long[parent.length];
        Arrays.fill(worst, NOBODY);
        held = new int[posts];
        heapAt = new int[posts];
        int size = 0;
        for (int post = 0; post < posts; post++) {
            heapAt[post] = size;
            size += Math.min(room[post], demand[post]);
        }
        heaps = new long[size];
        leaf = new int[parent.length];
        bracketAt = new int[parent.length - posts];
        refused = new boolean[bracketAt.length];
        brackets = new long[layOutBrackets(posts)];
        Arrays.fill(brackets, NOBODY);
    }

    /** Bottom up, which is by the number of nodes within: a group whose children have no more room than itself goes. */
    private static int[] withoutIdleGroups(int[] parent, int[] room, int posts) {
        int[] waiting = new int[parent.length];
        long[] within = new long[parent.length];
        for (int node = 0; node < parent.length; node++) {
            if (parent[node] >= 0) {
                waiting[parent[node]]++;
            }
        }
        boolean[] idle = new boolean[parent.length];
        for (int start = 0; start < parent.length; start++) {
            int node = start;
            boolean ready = start < posts;
            while (ready) {
                long most = room[node];
                if (node >= posts) {
                    idle[node] = within[node] <= most;
                    most = Math.min(most, within[node]);
                }
                int outer = parent[node];
                ready = outer >= 0 && --waiting[outer] == 0;
                if (outer >= 0) {
                    within[outer] += most;
                    node = outer;
                }
            }
        }
        int[] next = new int[parent.length];
        for (int node = 0; node < parent.length; node++) {
            int outer = parent[node];
            while (outer >= 0 && idle[outer]) {
                outer = parent[outer];
            }
            next[node] = outer;
        }
        return next;
    }

    /** Children of a group with k of them are the leaves k … 2k-1 of its bracket; slot 1 is the group's own worst. */
    private int layOutBrackets(int posts) {
        int[] children = new int[parent.length];
        for (int outer : parent) {
            if (outer >= 0) {
                children[outer]++;
            }
        }
        int size = 0;
        int[] next = new int[parent.length];
        for (int group = posts; group < parent.length; group++) {
            bracketAt[group - posts] = size;
            next[group] = children[group];
            size = Math.addExact(size, 2 * children[group]);
        }
        for (int node = 0; node < parent.length; node++) {
            if (parent[node] >= 0) {
                leaf[node] = next[parent[node]]++;
            }
        }
        return size;
    }

    /** The innermost node around the post, itself included, that has no room; -1 when all have. O(depth). */
    int full(int post) {
        int node = post;
        while (node >= 0 && room[node] != 0) {
            node = parent[node];
        }
        return node;
    }

    /** Notes that somebody is refused because the node is full. */
    void refuse(int node) {
        if (node >= held.length) {
            refused[node - held.length] = true;
        }
    }

    /** Whether a group around the post ever refused somebody. */
    boolean refusedAround(int post) {
        for (int node = parent[post]; node >= 0; node = parent[node]) {
            if (refused[node - held.length]) {
                return true;
            }
        }
        return false;
    }

    /** How many the post holds. */
    int held(int post) {
        return held[post];
    }

    /** Leaves the post without room. @return the keys that it held */
    long[] close(int post) {
        long[] keys = Arrays.copyOfRange(heaps, heapAt[post], heapAt[post] + held[post]);
        for (int node = parent[post]; node >= 0; node = parent[node]) {
            room[node] += keys.length;
        }
        room[post] = 0;
        held[post] = 0;
        worst[post] = NOBODY;
        climb(post, NOBODY);
        return keys;
    }

    /** Admits at a post with room everywhere below {@code top} (exclusive). */
    void admit(int post, long key, int top) {
        for (int node = post; node != top; node = parent[node]) {
            room[node]--;
        }
        int base = heapAt[post];
        int at = held[post]++;
        while (at > 0) {
            int up = at - 1 >> 1;
            long above = heaps[base + up];
            if (above <= key) {
                break;
            }
            heaps[base + at] = above;
            at = up;
        }
        heaps[base + at] = key;
        if (at == 0) {
            worst[post] = key;
            climb(post, key);
        }
    }

    /** Puts the key in the place of the worst of the same post. */
    void replace(int post, long key) {
        sink(post, held[post], key);
    }

    /** Lets the worst of the post go, making room in every node below {@code top} (exclusive). */
    void release(int post, int top) {
        for (int node = post; node != top; node = parent[node]) {
            room[node]++;
        }
        int size = --held[post];
        if (size == 0) {
            worst[post] = NOBODY;
            climb(post, NOBODY);
        } else {
            sink(post, size, heaps[heapAt[post] + size]);
        }
    }

    private void sink(int post, int size, long key) {
        int base = heapAt[post];
        int at = 0;
        for (int down = 1; down < size; down = 2 * at + 1) {
            long below = heaps[base + down];
            if (down + 1 < size && heaps[base + down + 1] < below) {
                below = heaps[base + ++down];
            }
            if (key <= below) {
                break;
            }
            heaps[base + at] = below;
            at = down;
        }
        heaps[base + at] = key;
        long top = heaps[base];
        worst[post] = top;
        climb(post, top);
    }

    /** Tells the groups around a node that its worst has changed. */
    private void climb(int node, long key) {
        int child = node;
        long value = key;
        for (int group = parent[child]; group >= 0; group = parent[child]) {
            int base = bracketAt[group - held.length];
            int at = leaf[child];
            brackets[base + at] = value;
            while (at > 1) {
                value = Math.min(value, brackets[base + (at ^ 1)]);
                at >>= 1;
                if (brackets[base + at] == value) {
                    return;
                }
                brackets[base + at] = value;
            }
            worst[group] = value;
            child = group;
        }
    }
}
