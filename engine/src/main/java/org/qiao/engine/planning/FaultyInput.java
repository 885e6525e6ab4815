package org.qiao.engine.planning;

import java.util.ArrayList;
import java.util.List;

/** Input that cannot be computed with. Names every fault with its place, before any work has been done. */
public final class FaultyInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    private FaultyInput(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }

    /** Gathers faults, so that the caller mends them all at once. */
    public static final class Gathering {
        private final List<String> faults = new ArrayList<>();

        public boolean unless(boolean holds, String fault) {
            if (!holds) {
                faults.add(fault);
            }
            return holds;
        }

        /** A share is between 0 and 1, both included; NaN is not. */
        public void share(double value, String place) {
            unless(value >= 0 && value <= 1, place + " is no share between 0 and 1: " + value);
        }

        /** A number of persons is finite and not negative. */
        public void persons(double value, String place) {
            unless(value >= 0 && Double.isFinite(value), place + " is no number of persons: " + value);
        }

        public void check() {
            if (!faults.isEmpty()) {
                throw new FaultyInput(faults);
            }
        }
    }
}
