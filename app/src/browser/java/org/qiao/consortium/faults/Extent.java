package org.qiao.consortium.faults;

/** How far the tests go: a few points in {@code ./check}, many in {@code bin/faults}. */
final class Extent {

    private static final boolean LONG = Boolean.getBoolean("faults.long");

    private Extent() {}

    static int of(int brief, int whole) {
        return LONG ? whole : brief;
    }

    /** How many points, or as many as {@code bin/faults TEST NUMBER} says. */
    static int points(int brief, int whole) {
        return Integer.getInteger("faults.number", of(brief, whole));
    }
}
