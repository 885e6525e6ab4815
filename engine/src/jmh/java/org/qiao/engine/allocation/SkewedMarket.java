package org.qiao.engine.allocation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A market as rounds of internships look: a few posts are wanted by most, scores are decimals partly common to all posts, posts
 * have seats for nine applicants in ten, and three levels of limits (four posts of a kind, five kinds of a unit, ten units of a
 * group) each leave out a little more.
 */
final class SkewedMarket {

    private static final int SEED = 4;
    private static final double SEATS_PER_APPLICANT = 0.9;

    private final int applicants;
    private final int posts;
    private final int length;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final MarketBuilder builder = new MarketBuilder("2026");

    private SkewedMarket(int applicants, int posts, int length) {
        this.applicants = applicants;
        this.posts = posts;
        this.length = length;
    }

    static Market of(int applicants, int posts, int length) {
        return builder(applicants, posts, length).build();
    }

    static MarketBuilder builder(int applicants, int posts, int length) {
        SkewedMarket market = new SkewedMarket(applicants, posts, length);
        int[] seats = market.seats();
        market.limits(seats);
        market.lists();
        return market.builder;
    }

    private int[] seats() {
        int[] seats = new int[posts];
        long total = Math.round(SEATS_PER_APPLICANT * applicants);
        for (int post = 0; post < posts; post++) {
            seats[post] = (int) (total * (post + 1) / posts - total * post / posts);
        }
        for (int i = 0; i < posts; i++) { // uneven sizes, the same total
            int from = random.nextInt(posts);
            int moved = random.nextInt(1 + seats[from] / 2);
            seats[from] -= moved;
            seats[random.nextInt(posts)] += moved;
        }
        for (int post = 0; post < posts; post++) {
            builder.post("p" + post, seats[post], 0);
        }
        return seats;
    }

    private void limits(int[] seats) {
        Integer[] order = new Integer[posts];
        for (int i = 0; i < posts; i++) {
            order[i] = i;
        }
        Collections.shuffle(Arrays.asList(order), new Random(SEED));
        String[] names = new String[posts];
        int[] limits = new int[posts];
        for (int i = 0; i < posts; i++) {
            names[i] = "p" + order[i];
            limits[i] = seats[order[i]];
        }
        level(level(level(new Level(names, limits), "kind", 4, 0.95), "unit", 5, 0.97), "group", 10, 0.98);
    }

    private record Level(String[] names, int[] limits) {}

    private Level level(Level inner, String name, int size, double share) {
        int groups = (inner.names.length + size - 1) / size;
        Level level = new Level(new String[groups], new int[groups]);
        for (int g = 0; g < groups; g++) {
            int to = Math.min(inner.names.length, (g + 1) * size);
            int within = 0;
            for (int i = g * size; i < to; i++) {
                within += inner.limits[i];
            }
            level.names[g] = name + g;
            level.limits[g] = (int) Math.ceil(within * share);
            builder.limit(level.names[g], level.limits[g], Arrays.copyOfRange(inner.names, g * size, to));
        }
        return level;
    }

    private void lists() {
        int[] listedBy = new int[posts];
        for (int applicant = 0; applicant < applicants; applicant++) {
            builder.applicant("a" + applicant);
            double ability = random.nextDouble();
            for (int place = 0; place < length; ) {
                double draw = random.nextDouble();
                int post = (int) (posts * draw * draw);
                if (listedBy[post] != applicant + 1) {
                    listedBy[post] = applicant + 1;
                    double score = 60 * ability + 40 * random.nextDouble();
                    builder.choice(post, Math.round(score * 100) / 100.0);
                    place++;
                }
            }
        }
    }
}
