package org.qiao.engine.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a market as a stream: posts first, then each applicant with its list from the most preferred down; limits, forbidden and
 * fixed pairs at any time after what they name (members of limits may come later). Nothing is thrown before {@link #build}, which
 * throws one {@link FaultyMarket} with every fault and its place, or gives the {@link Market}.
 *
 * <p>Amortised O(1) a call; 12 bytes a choice in arrays without boxing. For one thread, to be used once.
 */
public final class MarketBuilder {

    private static final String NO_SOURCE = "";

    final String seed;
    final Names posts = new Names();
    final Ints seats = new Ints();
    final Ints minimum = new Ints();
    final Names applicants = new Names();
    /** Where the list of each applicant begins; closed by {@link #build}. */
    final Ints start = new Ints();

    final Ints fixed = new Ints();
    final Ints listed = new Ints();
    final Doubles scores = new Doubles();
    final List<LaminarFamily.Group> groups = new ArrayList<>();

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, LaminarFamily.Group> groupsByName = new HashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private final ForbiddenPairs.Collected forbidden = new ForbiddenPairs.Collected();
    private final Ints listedBy = new Ints();
    private boolean listIsOpen;
    private String source = NO_SOURCE;
    private int line;

    private record Membership(LaminarFamily.Group group, String member, String place) {}

    private record Fix(int applicant, int post, String place) {}

    /** @param seed ties are broken by ascending SHA-256 of {@code seed:applicant} */
    public MarketBuilder(String seed) {
        this.seed = seed;
    }

    /** Says where what follows stands, so that faults name {@code source:line} and not only what they concern. */
    public MarketBuilder at(String source, int line) {
        this.source = source;
        this.line = line;
        return this;
    }

    /**
     * Declares a post.
     *
     * @param seats the most it admits
     * @param minimum the number below which it does not open, 0 for none
     * @return its number, to be used in {@link #choice(int, double)}
     */
    public int post(String name, int seats, int minimum) {
        int before = posts.size();
        int post = posts.add(name);
        if (name.isBlank()) {
            fault(Fault.Kind.BLANK_NAME, "post " + before, "post");
        }
        if (post < before) {
            fault(Fault.Kind.DUPLICATE_POST, "post " + name, name);
            return post;
        }
        if (seats < 0) {
            fault(Fault.Kind.NEGATIVE_SEATS, "post " + name, name + " / " + seats);
        }
        if (minimum < 0) {
            fault(Fault.Kind.NEGATIVE_MINIMUM, "post " + name, name + " / " + minimum);
        }
        this.seats.add(seats);
        this.minimum.add(minimum);
        listedBy.add(-1);
        return post;
    }

    /**
     * Caps what the members admit together. May be called again for further members of the same group, with the same limit.
     *
     * @param members names of posts or of groups, declared before or after
     */
    public MarketBuilder limit(String group, int limit, String... members) {
        LaminarFamily.Group known = groupsByName.computeIfAbsent(group, name -> {
            LaminarFamily.Group added = new LaminarFamily.Group(name, limit, place("limit " + name));
            groups.add(added);
            return added;
        });
        if (group.isBlank()) {
            fault(Fault.Kind.BLANK_NAME, "limit", "group");
        }
        if (limit < 0) {
            fault(Fault.Kind.NEGATIVE_LIMIT, "limit " + group, group + " / " + limit);
        }
        if (known.limit != limit) {
            fault(Fault.Kind.CONFLICTING_LIMIT, "limit " + group, group + " / " + known.limit + " / " + limit);
        }
        for (String member : members) {
            memberships.add(new Membership(known, member, place("limit " + group)));
        }
        return this;
    }

    /** Declares an applicant, whose list is what {@link #choice} says until the next one. @return its number */
    public int applicant(String name) {
        int before = applicants.size();
        int applicant = applicants.add(name);
        listIsOpen = applicant == before;
        if (name.isBlank()) {
            fault(Fault.Kind.BLANK_NAME, "applicant " + before, "applicant");
        }
        if (listIsOpen) {
            start.add(listed.size());
            fixed.add(-1);
        } else {
            fault(Fault.Kind.DUPLICATE_APPLICANT, "applicant " + name, name);
        }
        return applicant;
    }

    /** Appends the post to the list of the applicant declared last; see {@link #choice(int, double)}. */
    public MarketBuilder choice(String post, double score) {
        int known = posts.find(post);
        if (known < 0) {
            fault(Fault.Kind.UNKNOWN_POST, placeInList(), post);
            return this;
        }
        return choice(known, score);
    }

    /**
     * Appends the post to the list of the applicant declared last.
     *
     * @param score what the post gives this applicant; higher is better, any finite number. It is not read for forbidden pairs and
     *     for applicants that are fixed, but has to be finite all the same.
     */
    public MarketBuilder choice(int post, double score) {
        if (applicants.size() == 0) {
            throw new IllegalStateException("a list belongs to an applicant: call applicant first");
        }
        if (post < 0 || post >= posts.size()) {
            fault(Fault.Kind.UNKNOWN_POST, placeInList(), "post " + post);
        } else if (!listIsOpen) {
            return this; // the second list of an applicant: a fault already
        } else if (listedBy.get(post) == applicants.size() - 1) {
            fault(Fault.Kind.REPEATED_POST, placeInList(), posts.get(post));
        } else {
            if (!(Math.abs(score) <= Double.MAX_VALUE)) {
                fault(Fault.Kind.NO_SCORE, placeInList(), posts.get(post));
            }
            listedBy.set(post, applicants.size() - 1);
            listed.add(post);
            scores.add(score);
        }
        return this;
    }

    /** Forbids a pair. @param reason a code given back in the explanation */
    public MarketBuilder forbid(String applicant, String post, String reason) {
        int who = known(applicant, post);
        if (who >= 0) {
            forbidden.add(new ForbiddenPairs.Pair(who, posts.find(post), reason, place("forbidden " + applicant)));
        }
        return this;
    }

    /** Places the applicant beforehand: the pair takes a seat of the post and of every limit around it before anybody competes. */
    public MarketBuilder fix(String applicant, String post) {
        int who = known(applicant, post);
        if (who >= 0 && fixed.get(who) >= 0) {
            fault(Fault.Kind.FIXED_TWICE, "fixed " + applicant, applicant + " / " + post);
        } else if (who >= 0) {
            fixed.set(who, posts.find(post));
            fixes.add(new Fix(who, posts.find(post), place("fixed " + applicant)));
        }
        return this;
    }

    /**
     * The market. O(choices + applicants log applicants); a sort of all scores more when they are no decimals of up to six places.
     *
     * @throws FaultyMarket naming every fault, when there is one
     */
    public Market build() {
        resolveMembers();
        LaminarFamily family = new LaminarFamily(posts.size(), groups, faults);
        if (faults.isEmpty()) {
            checkFixed(family);
        }
        if (!faults.isEmpty()) {
            throw new FaultyMarket(faults);
        }
        start.add(listed.size());
        return new Market(this, family, forbidden);
    }

    private void resolveMembers() {
        Names numbers = new Names();
        groups.forEach(group -> numbers.add(group.name));
        for (LaminarFamily.Group group : groups) {
            if (posts.find(group.name) >= 0) {
                faults.add(new Fault(Fault.Kind.POST_AND_GROUP, group.place, group.name));
            }
        }
        for (Membership membership : memberships) {
            int post = posts.find(membership.member);
            int group = numbers.find(membership.member);
            if (post >= 0) {
                membership.group.posts.add(post);
            } else if (group >= 0) {
                membership.group.groups.add(group);
            } else {
                faults.add(new Fault(
                        Fault.Kind.UNKNOWN_MEMBER,
                        membership.place,
                        membership.group.name + " / " + membership.member));
            }
        }
    }

    private void checkFixed(LaminarFamily family) {
        int[] taken = new int[family.parent.length];
        for (Fix fix : fixes) {
            for (int node = fix.post; node >= 0; node = family.parent[node]) {
                boolean ofPost = node < posts.size();
                int limit = ofPost ? seats.get(node) : groups.get(node - posts.size()).limit;
                if (++taken[node] > limit) {
                    String name = ofPost ? posts.get(node) : groups.get(node - posts.size()).name;
                    faults.add(new Fault(
                            Fault.Kind.FIXED_BEYOND_LIMIT,
                            fix.place,
                            applicants.get(fix.applicant) + " / " + name + " / " + limit));
                }
            }
        }
        for (ForbiddenPairs.Pair pair : forbidden.pairs()) {
            if (fixed.get(pair.applicant()) == pair.post()) {
                faults.add(new Fault(
                        Fault.Kind.FIXED_AND_FORBIDDEN,
                        pair.place(),
                        applicants.get(pair.applicant()) + " / " + posts.get(pair.post())));
            }
        }
    }

    private int known(String applicant, String post) {
        int who = applicants.find(applicant);
        if (who < 0) {
            fault(Fault.Kind.UNKNOWN_APPLICANT, "pair " + applicant + " / " + post, applicant);
        }
        if (posts.find(post) < 0) {
            fault(Fault.Kind.UNKNOWN_POST, "pair " + applicant + " / " + post, post);
            return -1;
        }
        return who;
    }

    private void fault(Fault.Kind kind, String concern, String subject) {
        faults.add(new Fault(kind, place(concern), subject));
    }

    private String placeInList() {
        int last = applicants.size() - 1;
        return "applicant " + applicants.get(last) + ", choice " + (listed.size() - start.get(last) + 1);
    }

    private String place(String concern) {
        return source.isEmpty() ? concern : source + ":" + line;
    }
}
