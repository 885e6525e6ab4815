package org.qiao.consortium.world.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * Chance that always falls the same way: every part of the world draws from a stream of its own, named by its key.
 *
 * <p>Easy to get wrong: one stream for all would make each piece depend on how many draws were made before it, and a
 * restarted load would end in another world.
 */
public final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The stream of this name, from its beginning. */
    public static Chance of(String name) {
        var seed = 0xcbf29ce484222325L;
        for (var i = 0; i < name.length(); i++) {
            seed = (seed ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new Chance(seed);
    }

    /** A whole number between both, both included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** @param share 0 never, 1 always */
    public boolean happens(double share) {
        return random.nextDouble() < share;
    }

    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of all, each as likely as its weight; at least one weight must be above 0. */
    public <T> T weighted(List<T> all, ToIntFunction<T> weight) {
        var left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (var one : all) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("weights changed while drawing");
    }

    /** A new list in another order. */
    public <T> List<T> shuffled(List<T> all) {
        var order = new ArrayList<>(all);
        for (var i = order.size() - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = order.get(i);
            order.set(i, order.get(j));
            order.set(j, kept);
        }
        return order;
    }
}
