package org.qiao.engine.allocation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a matching against the definition of stability, from scratch: nothing of the solver, its forest, its lottery or its keys
 * is used, only what was put into the market.
 *
 * <p>A matching passes when fixed pairs are kept, every other pair is on its list and not forbidden, no limit is exceeded, no post
 * opens below its minimum, and no pair blocks. Limits are taken one by one as sets of posts. A unit takes a further pair exactly
 * when under each limit around the post fewer than the limit are fixed or come before the pair; a pair comes before another by
 * score, then by SHA-256 of {@code seed:applicant}, then (two pairs of one applicant) by the applicant's list. Posts with a
 * minimum that admit nobody did not open and block nothing.
 *
 * <p>That there is no better stable matching is not checked: that is what recomputing is for. O(L × limits around a post).
 */
public final class Verifier {

    private static final int NOBODY = -1;

    /** Whether the lots decide among equals, or whether any order among them is accepted because the seed is not known. */
    public enum Ties {
        BY_LOT,
        IN_ANY_ORDER
    }

    private final Market market;
    private final int[] postOf;
    private final Ties ties;
    private final List<Violation> violations = new ArrayList<>();
    /** Limits around each post: itself, and posts + g for each group. */
    private final int[][] around;

    private final int[] placeOf;
    private final int[] count;
    /** The last of those held by competition under each limit. */
    private final int[] last;

    private final MessageDigest sha256;

    private Verifier(Market market, int[] postOf, Ties ties) {
        this.market = market;
        this.postOf = postOf;
        this.ties = ties;
        around = limitsAround(market);
        placeOf = new int[market.applicants()];
        count = new int[market.posts() + market.groups()];
        last = new int[count.length];
        Arrays.fill(last, NOBODY);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Everything that is wrong with the matching, nothing when it is stable.
     *
     * @param postOf the post of each applicant, -1 for none
     */
    public static List<Violation> verify(Market market, int[] postOf) {
        return verify(market, postOf, Ties.BY_LOT);
    }

    /** As {@link #verify(Market, int[])}; without the seed of the lottery any order among equals is accepted. */
    public static List<Violation> verify(Market market, int[] postOf, Ties ties) {
        if (postOf.length != market.applicants()) {
            throw new IllegalArgumentException(postOf.length + " posts for " + market.applicants() + " applicants");
        }
        Verifier verifier = new Verifier(market, postOf, ties);
        verifier.checkPairs();
        verifier.checkLimits();
        verifier.checkBlocking();
        return verifier.violations;
    }

    private static int[][] limitsAround(Market market) {
        List<List<Integer>> around = new ArrayList<>();
        for (int post = 0; post < market.posts(); post++) {
            around.add(new ArrayList<>(List.of(post)));
        }
        for (int group = 0; group < market.groups(); group++) {
            for (int post : market.postsOf(group)) {
                around.get(post).add(market.posts() + group);
            }
        }
        return around.stream()
                .map(nodes -> nodes.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void checkPairs() {
        for (int applicant = 0; applicant < postOf.length; applicant++) {
            int post = postOf[applicant];
            int fixed = market.fixed(applicant);
            placeOf[applicant] = post < 0 ? market.listLength(applicant) : placeInList(applicant, post);
            if (fixed >= 0) {
                if (post != fixed) {
                    report(Violation.Kind.FIXED_MOVED, applicant, fixed, "");
                }
            } else if (post >= 0 && placeOf[applicant] < 0) {
                report(Violation.Kind.NOT_LISTED, applicant, post, "");
                continue;
            } else if (post >= 0 && market.forbidden(applicant, placeOf[applicant])) {
                report(Violation.Kind.FORBIDDEN, applicant, post, reason(applicant));
            }
            if (post >= 0) {
                enter(applicant, post, fixed >= 0);
            }
        }
    }

    private int placeInList(int applicant, int post) {
        for (int place = 0; place < market.listLength(applicant); place++) {
            if (market.choice(applicant, place) == post) {
                return place;
            }
        }
        return -1;
    }

    private void enter(int applicant, int post, boolean fixed) {
        for (int limit : around[post]) {
            count[limit]++;
            if (!fixed
                    && (last[limit] == NOBODY
                            || before(last[limit], placeOf[last[limit]], applicant, placeOf[applicant]))) {
                last[limit] = applicant;
            }
        }
    }

    private void checkLimits() {
        for (int node = 0; node < count.length; node++) {
            if (count[node] > most(node)) {
                boolean post = node < market.posts();
                violations.add(new Violation(
                        Violation.Kind.OVER_LIMIT,
                        "",
                        post ? market.post(node) : "",
                        (post ? "" : market.group(node - market.posts()) + " ") + count[node] + " > " + most(node)));
            }
        }
        boolean[] promised = new boolean[market.posts()];
        for (int applicant = 0; applicant < postOf.length; applicant++) {
            if (market.fixed(applicant) >= 0) {
                promised[market.fixed(applicant)] = true;
            }
        }
        for (int post = 0; post < market.posts(); post++) {
            if (count[post] > 0 && count[post] < market.minimum(post) && !promised[post]) {
                violations.add(new Violation(
                        Violation.Kind.BELOW_MINIMUM,
                        "",
                        market.post(post),
                        count[post] + " < " + market.minimum(post)));
            }
        }
    }

    private void checkBlocking() {
        for (int applicant = 0; applicant < postOf.length; applicant++) {
            if (market.fixed(applicant) >= 0) {
                continue;
            }
            int better = placeOf[applicant] < 0 ? market.listLength(applicant) : placeOf[applicant];
            for (int place = 0; place < better; place++) {
                int post = market.choice(applicant, place);
                boolean opened = market.minimum(post) == 0 || count[post] > 0;
                if (opened && !market.forbidden(applicant, place) && taken(applicant, place, post)) {
                    report(Violation.Kind.BLOCKING_PAIR, applicant, post, "");
                }
            }
        }
    }

    /** The greedy choice from what the unit holds and this pair takes it: under no limit do all others fill it before. */
    private boolean taken(int applicant, int place, int post) {
        for (int limit : around[post]) {
            if (count[limit] >= most(limit)
                    && (last[limit] == NOBODY || !before(applicant, place, last[limit], placeOf[last[limit]]))) {
                return false;
            }
        }
        return true;
    }

    private int most(int node) {
        return node < market.posts() ? market.seats(node) : market.limit(node - market.posts());
    }

    /** Whether the pair of one applicant and a place of its list comes before the pair of another. */
    private boolean before(int one, int onePlace, int other, int otherPlace) {
        double left = market.score(one, onePlace);
        double right = market.score(other, otherPlace);
        if (left != right) {
            return left > right;
        }
        if (one == other) {
            return onePlace < otherPlace;
        }
        return ties == Ties.BY_LOT && lot(one).compareTo(lot(other)) < 0;
    }

    private BigInteger lot(int applicant) {
        String text = market.seed() + ":" + market.applicant(applicant);
        return new BigInteger(1, sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String reason(int applicant) {
        return market.reason(applicant, placeOf[applicant]).orElse("");
    }

    private void report(Violation.Kind kind, int applicant, int post, String detail) {
        violations.add(new Violation(kind, market.applicant(applicant), market.post(post), detail));
    }
}
