package org.qiao.consortium.exchange.matching.posts;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.students.StudentView;
import org.springframework.stereotype.Component;

/**
 * The best posts for a student, without looking at all of them: posts of one kind share what their occupation and their place
 * earn, so kinds are taken in the order of the most that any of their posts could reach, until that is less than what has been
 * found. The answer is the same as if all had been looked at.
 */
@Component
public class BestPosts {

    /** @param score 0 to 100, as of the proposal */
    public record Ranked(OpenPost post, int score) {

        /** As proposals are ordered, the same student given: then the latest published. */
        static final Comparator<Ranked> BEST_FIRST = comparingInt(Ranked::score)
                .reversed()
                .thenComparing(it -> it.post().terms().title())
                .thenComparing(it -> it.post().publishedAt(), Comparator.reverseOrder())
                .thenComparing(it -> it.post().id().value());
    }

    /** Who looks, and on which day. */
    public record Seeker(
            StudentView student, OfferView offer, Function<Optional<OccupationCode>, Affinity> affinity, LocalDate on) {

        Pairing before(OpenPost post) {
            return before(post, affinity.apply(post.terms().occupation()));
        }

        private Pairing before(OpenPost post, Affinity known) {
            return new Pairing(post.terms(), offer, student, known, on);
        }
    }

    private record Group(int most, Affinity affinity, Collection<OpenPost> posts) {}

    private final OpenPosts posts;

    BestPosts(OpenPosts posts) {
        this.posts = posts;
    }

    /** The posts as they are during one question. */
    public static final class Posts {

        private final Map<OpenPosts.Kind, Map<UUID, OpenPost>> byKind;

        private Posts(Map<OpenPosts.Kind, Map<UUID, OpenPost>> byKind) {
            this.byKind = byKind;
        }

        /**
         * @param wanted which posts come into question at all
         * @param most how many
         * @return the best first
         */
        public List<Ranked> best(Seeker seeker, Predicate<OpenPost> wanted, int most) {
            return BestPosts.best(seeker, groups(seeker, byKind), wanted, most);
        }
    }

    /** @param question for one student or for many: to look whether something changed is done once */
    public <R> R ask(ConsortiumId consortium, Function<Posts, R> question) {
        return posts.ask(consortium, it -> question.apply(new Posts(it)));
    }

    private static List<Group> groups(Seeker seeker, Map<OpenPosts.Kind, Map<UUID, OpenPost>> byKind) {
        var groups = new ArrayList<Group>(byKind.size());
        for (var posts : byKind.values()) {
            if (!posts.isEmpty()) {
                var any = seeker.before(posts.values().iterator().next());
                groups.add(new Group(Criteria.mostOfKind(any), any.affinity(), posts.values()));
            }
        }
        groups.sort(comparingInt(Group::most).reversed());
        return groups;
    }

    private static List<Ranked> best(Seeker seeker, List<Group> groups, Predicate<OpenPost> wanted, int most) {
        var best = new PriorityQueue<>(most + 1, Ranked.BEST_FIRST.reversed());
        for (var group : groups) {
            if (best.size() == most && group.most() < worst(best).score()) {
                break;
            }
            for (var post : group.posts()) {
                consider(seeker, post, group.affinity(), wanted, best, most);
            }
        }
        return best.stream().sorted(Ranked.BEST_FIRST).toList();
    }

    private static void consider(
            Seeker seeker,
            OpenPost post,
            Affinity affinity,
            Predicate<OpenPost> wanted,
            PriorityQueue<Ranked> best,
            int most) {
        if (!post.isOpen(seeker.on()) || !wanted.test(post)) {
            return;
        }
        var ranked = Criteria.propose(seeker.before(post, affinity)).map(it -> new Ranked(post, it.score()));
        if (ranked.isPresent()) {
            best.add(ranked.get());
            if (best.size() > most) {
                best.poll();
            }
        }
    }

    private static Ranked worst(PriorityQueue<Ranked> best) {
        return best.element();
    }
}
