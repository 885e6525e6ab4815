package org.qiao.engine.allocation;

import java.util.Optional;

/**
 * A two-sided market, checked and ready to be cleared: made by {@link MarketBuilder}, never changed.
 *
 * <p>Applicants, posts and groups are numbered from 0 in the order in which the builder was told of them. About 8 bytes a choice,
 * 60 an applicant beside its name; every accessor is O(1) unless it says otherwise. Safe to read from any number of threads.
 */
public final class Market {

    static final int FORBIDDEN = Integer.MIN_VALUE;
    static final int POST = Integer.MAX_VALUE;

    final String seed;
    final String[] applicantNames;
    final String[] postNames;
    final String[] groupNames;
    /** Seats of each post, then limit of each group: the limit of each node of the forest. */
    final int[] limits;

    final int[] minimum;
    final LaminarFamily family;
    /** Rank in the lottery, 0 the best, of each applicant; and the applicant of each rank. */
    final int[] rankOf;

    final int[] applicantOf;
    /** By rank: where the list begins in {@link #choices}; one more at the end. */
    final int[] first;
    /** Score code in the high half, post in the low half with {@link #FORBIDDEN} set when the pair is. */
    final long[] choices;

    final ScoreCodes codes;
    final ForbiddenPairs forbidden;
    /** By rank: the post that was fixed beforehand, or -1. */
    final int[] fixed;

    Market(MarketBuilder from, LaminarFamily family, ForbiddenPairs.Collected forbidden) {
        seed = from.seed;
        applicantNames = from.applicants.toArray();
        postNames = from.posts.toArray();
        groupNames = from.groups.stream().map(group -> group.name).toArray(String[]::new);
        limits = new int[postNames.length + groupNames.length];
        System.arraycopy(from.seats.values(), 0, limits, 0, postNames.length);
        for (int g = 0; g < groupNames.length; g++) {
            limits[postNames.length + g] = from.groups.get(g).limit;
        }
        minimum = from.minimum.toArray();
        this.family = family;
        applicantOf = new Lottery(seed).order(applicantNames);
        rankOf = new int[applicantOf.length];
        fixed = new int[applicantOf.length];
        first = new int[applicantOf.length + 1];
        int[] start = from.start.values();
        for (int rank = 0; rank < applicantOf.length; rank++) {
            int applicant = applicantOf[rank];
            rankOf[applicant] = rank;
            fixed[rank] = from.fixed.get(applicant);
            first[rank + 1] = first[rank] + start[applicant + 1] - start[applicant];
        }
        codes = ScoreCodes.of(from.scores.values(), from.scores.size());
        choices = new long[from.scores.size()];
        fill(start, from.listed.values(), from.scores.values());
        this.forbidden = forbidden.mark(this);
    }

    /** In the order of the lottery, so that who competes beside whom does not depend on the order of the input. */
    private void fill(int[] start, int[] listed, double[] scores) {
        for (int rank = 0, at = 0; rank < applicantOf.length; rank++) {
            int applicant = applicantOf[rank];
            for (int i = start[applicant]; i < start[applicant + 1]; i++) {
                choices[at++] = (long) codes.code(scores[i]) << Integer.SIZE | listed[i];
            }
        }
    }

    /** The seed of the lottery. */
    public String seed() {
        return seed;
    }

    /** How many applicants there are. */
    public int applicants() {
        return applicantNames.length;
    }

    /** How many posts there are. */
    public int posts() {
        return postNames.length;
    }

    /** How many groups of posts share a limit. */
    public int groups() {
        return groupNames.length;
    }

    /** The name of the applicant. */
    public String applicant(int applicant) {
        return applicantNames[applicant];
    }

    /** The name of the post. */
    public String post(int post) {
        return postNames[post];
    }

    /** The name of the group. */
    public String group(int group) {
        return groupNames[group];
    }

    /** Seats of the post. */
    public int seats(int post) {
        return limits[post];
    }

    /** The number below which the post does not open; 0 when it always opens. */
    public int minimum(int post) {
        return minimum[post];
    }

    /** The most that the posts of the group may admit together. */
    public int limit(int group) {
        return limits[postNames.length + group];
    }

    /** The posts of the group and of the groups within it, ascending; a copy, O(length). */
    public int[] postsOf(int group) {
        return family.covered[group].clone();
    }

    /** How many posts the applicant lists. */
    public int listLength(int applicant) {
        int rank = rankOf[applicant];
        return first[rank + 1] - first[rank];
    }

    /** The post at the place of the list; 0 is the most preferred. */
    public int choice(int applicant, int place) {
        return (int) choices[first[rankOf[applicant]] + place] & POST;
    }

    /** The score that the post at this place of the list gives the applicant; higher is better. */
    public double score(int applicant, int place) {
        return codes.score((int) (choices[first[rankOf[applicant]] + place] >>> Integer.SIZE));
    }

    /** Whether the pair of the applicant and the post at this place is forbidden. */
    public boolean forbidden(int applicant, int place) {
        return (int) choices[first[rankOf[applicant]] + place] < 0;
    }

    /** The reason code of a forbidden pair, several apart by {@code ;}. O(log forbidden pairs). */
    public Optional<String> reason(int applicant, int place) {
        return forbidden(applicant, place)
                ? Optional.of(forbidden.reason(first[rankOf[applicant]] + place))
                : Optional.empty();
    }

    /** The post to which the applicant was fixed beforehand, or -1. */
    public int fixed(int applicant) {
        return fixed[rankOf[applicant]];
    }

    /** Number of choices over all lists. */
    public int choices() {
        return choices.length;
    }
}
