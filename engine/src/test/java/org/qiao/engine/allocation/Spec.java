package org.qiao.engine.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A market in plain words, from which builders are fed in any order: applicants a0…, posts p0…, scores for every pair. */
record Spec(
        int[] seats,
        int[] minimum,
        List<Limit> limits,
        int[][] lists,
        double[][] scores,
        List<int[]> forbidden,
        List<int[]> fixed,
        String seed) {

    record Limit(String name, int limit, List<String> members) {}

    /** What a random market may contain. */
    record Shape(int applicants, int posts, int longest, int levels, boolean minimums, boolean pairs) {}

    static Spec random(Random random, Shape shape) {
        int posts = shape.posts;
        int most = Math.max(2, shape.applicants / 2);
        int[] seats = random.ints(posts, 0, most + 1)
                .map(n -> n > 0 || random.nextInt(4) == 0 ? n : 1)
                .toArray();
        int[] minimum = shape.minimums ? random.ints(posts, 0, 3).toArray() : new int[posts];
        int distinct = random.nextBoolean() ? 3 : 1000; // many ties, or few
        boolean decimals = random.nextInt(4) > 0;
        double[][] scores = new double[shape.applicants][posts];
        int[][] lists = new int[shape.applicants][];
        for (int a = 0; a < shape.applicants; a++) {
            for (int p = 0; p < posts; p++) {
                int draw = random.nextInt(-distinct, distinct);
                scores[a][p] = decimals ? draw / 4.0 : Math.sqrt(distinct + draw) - 1;
            }
            lists[a] = shuffled(posts, random).stream()
                    .limit(Math.min(shape.longest, random.nextInt(2 * posts)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        List<int[]> forbidden = new ArrayList<>();
        List<int[]> fixed = new ArrayList<>();
        if (shape.pairs) {
            for (int a = 0; a < shape.applicants; a++) {
                if (random.nextInt(4) == 0) {
                    int post = random.nextInt(posts);
                    forbidden.add(new int[] {a, post});
                    forbidden.add(new int[] {a, (post + posts / 2) % posts});
                } else if (random.nextInt(8) == 0) {
                    fixed.add(new int[] {a, random.nextInt(posts)});
                }
            }
        }
        return new Spec(
                seats,
                minimum,
                nested(random, posts, shape.levels, most),
                lists,
                scores,
                forbidden,
                fixed,
                "seed" + random.nextInt());
    }

    /** Groups of neighbours, and groups of those; some posts and some groups stay apart. */
    private static List<Limit> nested(Random random, int posts, int levels, int most) {
        List<Limit> limits = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (int p = 0; p < posts; p++) {
            free.add("p" + p);
        }
        for (int level = 0; level < levels; level++) {
            Collections.shuffle(free, random);
            List<String> next = new ArrayList<>();
            while (!free.isEmpty()) {
                int size = Math.min(free.size(), 1 + random.nextInt(3));
                List<String> members = new ArrayList<>(free.subList(0, size));
                free.subList(0, size).clear();
                if (random.nextInt(4) == 0) {
                    next.addAll(members);
                } else {
                    String name = "g" + limits.size();
                    limits.add(new Limit(name, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(most), members));
                    next.add(name);
                }
            }
            free = next;
        }
        return limits;
    }

    Market market() {
        return market(new Random(0), false);
    }

    /** The market, told in an order drawn at random. */
    Market market(Random random, boolean shuffle) {
        MarketBuilder builder = new MarketBuilder(seed);
        for (int p : order(seats.length, random, shuffle)) {
            builder.post("p" + p, seats[p], minimum[p]);
        }
        for (int l : order(limits.size(), random, shuffle)) {
            Limit limit = limits.get(l);
            List<String> members = new ArrayList<>(limit.members);
            if (shuffle) {
                Collections.shuffle(members, random);
            }
            members.forEach(member -> builder.limit(limit.name, limit.limit, member));
        }
        for (int a : order(lists.length, random, shuffle)) {
            builder.applicant("a" + a);
            for (int p : lists[a]) {
                builder.choice("p" + p, scores[a][p]);
            }
        }
        for (int f : order(forbidden.size(), random, shuffle)) {
            builder.forbid("a" + forbidden.get(f)[0], "p" + forbidden.get(f)[1], "R" + f);
        }
        for (int f : order(fixed.size(), random, shuffle)) {
            builder.fix("a" + fixed.get(f)[0], "p" + fixed.get(f)[1]);
        }
        return builder.build();
    }

    Spec withList(int applicant, int[] list) {
        int[][] other = lists.clone();
        other[applicant] = list;
        return new Spec(seats, minimum, limits, other, scores, forbidden, fixed, seed);
    }

    Spec withSeats(int post, int number) {
        int[] other = seats.clone();
        other[post] = number;
        return new Spec(other, minimum, limits, lists, scores, forbidden, fixed, seed);
    }

    private static List<Integer> order(int size, Random random, boolean shuffle) {
        List<Integer> order = new ArrayList<>(shuffled(size, random));
        if (!shuffle) {
            Collections.sort(order);
        }
        return order;
    }

    private static List<Integer> shuffled(int size, Random random) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        List<Integer> shuffled = Arrays.asList(order);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The name of the post of each applicant by the applicant's own name, "" for none. */
    static List<String> named(Matching matching) {
        Market market = matching.market();
        String[] posts = new String[market.applicants()];
        for (int applicant = 0; applicant < posts.length; applicant++) {
            int post = matching.postOf(applicant);
            posts[Integer.parseInt(market.applicant(applicant).substring(1))] = post < 0 ? "" : market.post(post);
        }
        return List.of(posts);
    }
}
