package org.qiao.consortium.exchange.matching.posts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.matching.criteria.Applicant;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Component;

/**
 * The best posts for a student, without looking at all of them. Posts of the same terms share all points but those that the
 * title earns; such groups are taken in the order of their points, until what they could reach is less than what has been
 * found, and within a group posts stand in the order among equals. The answer is the same as if all had been looked at.
 */
@Component
public class BestPosts {

    /** Who looks, and how the own major fits occupations. */
    public record Seeker(Applicant applicant, Function<Optional<OccupationCode>, Affinity> affinity) {

        private Pairing before(Terms terms) {
            var demand = terms.demand();
            return new Pairing(
                    demand, applicant, affinity.apply(demand.terms().occupation()));
        }
    }

    /** @param points of each of the posts, without those for the certificate */
    private record Group(int points, Pairing pairing, OpenPosts.Alike alike) {}

    private final OpenPosts posts;

    BestPosts(OpenPosts posts) {
        this.posts = posts;
    }

    /** @param question for one student or for many: to look whether something changed is done once */
    public <R> R ask(ConsortiumId consortium, Function<Posts, R> question) {
        return posts.ask(consortium, it -> question.apply(new Posts(it)));
    }

    /** The posts as they are during one question. */
    public static final class Posts {

        private final Collection<Map<Terms, OpenPosts.Alike>> byKind;

        private Posts(Collection<Map<Terms, OpenPosts.Alike>> byKind) {
            this.byKind = byKind;
        }

        /**
         * @param wanted which posts come into question at all
         * @param most how many
         * @return the best first
         */
        public List<Ranked> best(Seeker seeker, Predicate<OpenPost> wanted, int most) {
            return new Search(seeker.applicant(), wanted, new Ranked.Best(most)).among(groups(seeker));
        }

        /** By their points: to put thousands of groups into a hundred boxes is less than to sort them. */
        private List<List<Group>> groups(Seeker seeker) {
            var groups = Stream.generate(() -> (List<Group>) new ArrayList<Group>())
                    .limit(Criteria.MOST_POINTS + 1)
                    .toList();
            for (var kind : byKind) {
                var any = seeker.before(kind.keySet().iterator().next());
                var ofKind = Criteria.pointsOfKind(any);
                for (var alike : kind.values()) {
                    var pairing = new Pairing(alike.terms().demand(), seeker.applicant(), any.affinity());
                    var points = ofKind + Criteria.pointsOfPay(pairing);
                    groups.get(points).add(new Group(points, pairing, alike));
                }
            }
            return groups.reversed();
        }
    }

    private record Search(Applicant applicant, Predicate<OpenPost> wanted, Ranked.Best best) {

        List<Ranked> among(List<List<Group>> groups) {
            for (var equals : groups) {
                for (var group : equals) {
                    var most = group.points() + Criteria.mostOfCertificate(applicant);
                    if (!best.reaches(most)) {
                        return best.inOrder();
                    }
                    if (best.reaches(group.alike().posts().first(), most)
                            && group.alike().terms().areOpen(applicant.on())
                            && Criteria.admits(group.pairing())) {
                        consider(group.alike().posts(), group.points(), most);
                    }
                }
            }
            return best.inOrder();
        }

        private void consider(NavigableSet<OpenPost> alike, int points, int most) {
            for (var post : alike) {
                if (!best.reaches(post, most)) {
                    return; // nor do those that come after it
                }
                var score = points + Criteria.pointsOfCertificate(applicant, post.title(), post.trade());
                if (best.reaches(post, score) && wanted.test(post)) {
                    best.add(post, score);
                }
            }
        }
    }
}
