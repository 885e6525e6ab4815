package org.qiao.engine.allocation;

import java.util.Arrays;

/** A growing array of whole numbers. */
final class Ints {

    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    /** The array itself, of which only the first {@link #size} count. */
    int[] values() {
        return values;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
