package org.qiao.consortium.exchange.matching.posts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Pairing;

/**
 * One search for the best posts; for one thread. Posts of a kind share all points but those for pay and certificate, posts of
 * the same terms all but those for the certificate, and among these they stand in the order among equals. So it goes down
 * from a hundred points, opens a kind only where it could begin to matter, and ends where what is left could not be better
 * than what has been found. The answer is the same as if all had been looked at.
 */
final class Search {

    /** @param points of each of its posts, without those for pay and certificate */
    private record OfKind(int points, Pairing any, Collection<OpenPosts.Alike> terms) {}

    /** @param points of each of its posts, without those for the certificate */
    private record OfTerms(int points, Pairing pairing, OpenPosts.Alike alike) {}

    private final BestPosts.Seeker seeker;
    private final Predicate<OpenPost> wanted;
    private final Ranked.Best best;
    private final int mostOfPay;
    private final int mostOfCertificate;
    private final List<List<OfKind>> kinds = byPoints();
    private final List<List<OfTerms>> terms = byPoints();

    Search(BestPosts.Seeker seeker, Predicate<OpenPost> wanted, int most) {
        this.seeker = seeker;
        this.wanted = wanted;
        this.best = new Ranked.Best(most);
        this.mostOfPay = Criteria.mostOfPay(seeker.applicant());
        this.mostOfCertificate = Criteria.mostOfCertificate(seeker.applicant());
    }

    /** A box for each number of points: to put thousands of groups into boxes is less than to sort them. */
    private static <T> List<List<T>> byPoints() {
        return Stream.generate(() -> (List<T>) new ArrayList<T>())
                .limit(Criteria.MOST_POINTS + 1)
                .toList();
    }

    /** @param kind the posts of one kind, by their terms */
    void add(Map<Terms, OpenPosts.Alike> kind) {
        var any = seeker.before(kind.keySet().iterator().next());
        var points = Criteria.pointsOfKind(any);
        kinds.get(points + mostOfPay).add(new OfKind(points, any, kind.values()));
    }

    /** Once, after all kinds were added. */
    List<Ranked> best() {
        for (var points = Criteria.MOST_POINTS; points >= 0 && best.reaches(points + mostOfCertificate); points--) {
            kinds.get(points).forEach(this::open);
            terms.get(points).forEach(this::consider);
        }
        return best.inOrder();
    }

    private void open(OfKind kind) {
        for (var alike : kind.terms()) {
            var pairing = new Pairing(
                    alike.terms().demand(), seeker.applicant(), kind.any().affinity());
            var points = kind.points() + Criteria.pointsOfPay(pairing);
            terms.get(points).add(new OfTerms(points, pairing, alike));
        }
    }

    private void consider(OfTerms group) {
        var posts = group.alike().posts();
        if (best.reaches(posts.first(), group.points() + mostOfCertificate)
                && group.alike().terms().areOpen(seeker.applicant().on())
                && Criteria.admits(group.pairing())) {
            consider(posts, group.points());
        }
    }

    private void consider(NavigableSet<OpenPost> alike, int points) {
        for (var post : alike) {
            if (!best.reaches(post, points + mostOfCertificate)) {
                return; // nor do those that come after it
            }
            var score = points + Criteria.pointsOfCertificate(seeker.applicant(), post.title(), post.trade());
            if (best.reaches(post, score) && wanted.test(post)) {
                best.add(post, score);
            }
        }
    }
}
