package org.qiao.engine.allocation;

import java.util.Arrays;

/** A growing array of scores. */
final class Doubles {

    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** The array itself, of which only the first {@link #size} count. */
    double[] values() {
        return values;
    }
}
