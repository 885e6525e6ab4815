package org.qiao.consortium.platform.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 小格隐藏 — which counts of persons may not be shown: those below the least, and as many others as are needed so that a
 * total minus what is shown does not give them away. A count of nobody is shown: it says nothing about anybody.
 *
 * <p>Hidden counts all look alike, whether small themselves or hidden for another's sake: the reader knows only that each is
 * at least one. What is promised: whoever knows every shown count, and the rule, still has to reckon with all values from 1
 * to one below the least for each small count.
 */
public final class SmallCells {

    /**
     * A count and what it is the sum of.
     *
     * @param count of a leaf; of an inner node the sum of its parts
     * @param parts empty for a leaf
     */
    public record Cell<K>(K key, int count, List<Cell<K>> parts) {

        public Cell {
            parts = List.copyOf(parts);
        }

        public static <K> Cell<K> leaf(K key, int count) {
            return new Cell<>(key, count, List.of());
        }

        public static <K> Cell<K> sum(K key, Collection<Cell<K>> parts) {
            return new Cell<>(key, parts.stream().mapToInt(Cell::count).sum(), List.copyOf(parts));
        }

        private int leaves() {
            return count == 0
                    ? 0
                    : Math.max(1, parts.stream().mapToInt(Cell::leaves).sum());
        }
    }

    private final int least;

    /** @param least the smallest count that is shown */
    public SmallCells(int least) {
        this.least = least;
    }

    /** Keys of all counts in the tree that must not be shown; may contain the root's. */
    public <K> Set<K> hidden(Cell<K> root) {
        var hidden = new HashSet<K>();
        decide(root, hidden);
        return hidden;
    }

    /** Decides on everything below; hides the cell itself when its own value would give a part away. */
    private <K> void decide(Cell<K> cell, Set<K> hidden) {
        cell.parts().forEach(it -> decide(it, hidden));
        var secret = new ArrayList<>(
                cell.parts().stream().filter(it -> hidden.contains(it.key())).toList());
        var protectedOnes = List.copyOf(secret);
        var others = new ArrayList<>(cell.parts().stream()
                .filter(it -> it.count() > 0 && !hidden.contains(it.key()))
                .sorted(Comparator.comparingInt(Cell::count))
                .toList());
        while (!isSafe(protectedOnes, secret) && !others.isEmpty()) {
            var next = others.removeFirst();
            hide(next, hidden);
            secret.add(next);
        }
        if (isSmall(cell) || !isSafe(protectedOnes, secret)) {
            hide(cell, hidden);
        }
    }

    private boolean isSmall(Cell<?> cell) {
        return cell.count() > 0 && cell.count() < least;
    }

    /** Whether each that needs protection may, for all the reader knows, be as large as it needs to seem. */
    private <K> boolean isSafe(List<Cell<K>> protectedOnes, List<Cell<K>> secret) {
        if (protectedOnes.isEmpty()) {
            return true;
        }
        var sum = secret.stream().mapToInt(Cell::count).sum();
        var lowest = secret.stream().mapToInt(Cell::leaves).sum();
        return secret.size() > 1
                && protectedOnes.stream().allMatch(it -> sum - (lowest - it.leaves()) >= least - 1 + it.leaves() - 1);
    }

    /** With a cell goes all below it: the parts would add up to it. */
    private static <K> void hide(Cell<K> cell, Set<K> hidden) {
        if (cell.count() > 0) {
            hidden.add(cell.key());
        }
        cell.parts().forEach(it -> hide(it, hidden));
    }
}
