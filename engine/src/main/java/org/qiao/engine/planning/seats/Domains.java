package org.qiao.engine.planning.seats;

import java.util.Arrays;

/** Sets of whole numbers as ranges: first, last, first, last, …; ascending, disjoint and not adjacent. */
final class Domains {
    private Domains() {}

    static boolean has(int[] domain, int value) {
        for (int i = 0; i < domain.length; i += 2) {
            if (value <= domain[i + 1]) {
                return value >= domain[i];
            }
        }
        return false;
    }

    static int least(int[] domain) {
        return domain[0];
    }

    static int most(int[] domain) {
        return domain[domain.length - 1];
    }

    /** The member next to a value; the lower one when two are as near. */
    static int nearest(int[] domain, double value) {
        int best = domain[0];
        for (int i = 0; i < domain.length; i += 2) {
            int candidate = (int) Math.max(domain[i], Math.min(domain[i + 1], Math.ceil(value - 0.5)));
            if (Math.abs(candidate - value) < Math.abs(best - value)) {
                best = candidate;
            }
        }
        return best;
    }

    /** What two sets have in common. */
    static int[] both(int[] a, int[] b) {
        int[] out = new int[a.length + b.length];
        int size = 0;
        for (int i = 0, k = 0; i < a.length && k < b.length; ) {
            int first = Math.max(a[i], b[k]);
            int last = Math.min(a[i + 1], b[k + 1]);
            if (first <= last) {
                out[size++] = first;
                out[size++] = last;
            }
            if (a[i + 1] < b[k + 1]) {
                i += 2;
            } else {
                k += 2;
            }
        }
        return Arrays.copyOf(out, size);
    }

    static int[] between(int[] domain, int first, int last) {
        return first > last ? new int[0] : both(domain, new int[] {first, last});
    }

    /** How many members; at most what an int holds. */
    static int size(int[] domain) {
        long size = 0;
        for (int i = 0; i < domain.length; i += 2) {
            size += (long) domain[i + 1] - domain[i] + 1;
        }
        return (int) Math.min(Integer.MAX_VALUE, size);
    }
}
