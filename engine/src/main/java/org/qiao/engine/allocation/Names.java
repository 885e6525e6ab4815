package org.qiao.engine.allocation;

import java.util.Arrays;

/** Names numbered from 0 in the order of their coming; an open hash table of numbers, 4 to 8 bytes a name beside the text. */
final class Names {

    private static final int ABSENT = -1;

    private String[] texts = new String[16];
    private int[] table = emptyTable(32);
    private int size;

    private static int[] emptyTable(int length) {
        int[] table = new int[length];
        Arrays.fill(table, ABSENT);
        return table;
    }

    /** @return the number of the name, or -1 */
    int find(String name) {
        return table[slot(name)];
    }

    /** @return the number of the name, new when it was not there */
    int add(String name) {
        int slot = slot(name);
        if (table[slot] != ABSENT) {
            return table[slot];
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = name;
        table[slot] = size++;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    String[] toArray() {
        return Arrays.copyOf(texts, size);
    }

    String get(int number) {
        return texts[number];
    }

    private int slot(String name) {
        int mask = table.length - 1;
        int slot = spread(name.hashCode()) & mask;
        while (table[slot] != ABSENT && !texts[table[slot]].equals(name)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        table = emptyTable(table.length * 2);
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = spread(texts[i].hashCode()) & mask;
            while (table[slot] != ABSENT) {
                slot = slot + 1 & mask;
            }
            table[slot] = i;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
