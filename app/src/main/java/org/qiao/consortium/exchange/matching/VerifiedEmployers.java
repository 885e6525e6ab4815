package org.qiao.consortium.exchange.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.qiao.consortium.exchange.matching.posts.BestPosts.Posts;
import org.qiao.consortium.exchange.matching.posts.BestPosts.Seeker;
import org.qiao.consortium.exchange.matching.posts.OpenPost;
import org.qiao.consortium.exchange.matching.posts.Ranked;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.shared.OrganizationId;

/**
 * The best posts of verified employers. Only employers whose posts came out best are asked about, each once: to ask about all
 * would cost more than all the rest. Whoever is not verified is left out, and the next best are looked for. For one thread.
 */
final class VerifiedEmployers {

    /** Looked at beyond those that are wanted, in case that some employers are not verified. */
    private static final int SPARE = 10;

    private final Organizations organizations;
    private final LocalDate on;
    private final Set<OrganizationId> verified = new HashSet<>();
    private final Set<OrganizationId> refused = new HashSet<>();

    VerifiedEmployers(Organizations organizations, LocalDate on) {
        this.organizations = organizations;
        this.on = on;
    }

    List<OpenPost> best(Posts posts, Seeker seeker, Predicate<OpenPost> wanted, int rows) {
        while (true) {
            var ranked = posts.best(seeker, it -> !refused.contains(it.employer()) && wanted.test(it), rows + SPARE);
            var before = refused.size();
            learn(ranked.stream().map(it -> it.post().employer()).toList());
            var kept = ranked.stream()
                    .map(Ranked::post)
                    .filter(it -> verified.contains(it.employer()))
                    .limit(rows)
                    .toList();
            if (kept.size() == rows || refused.size() == before) {
                return kept;
            }
        }
    }

    private void learn(Collection<OrganizationId> employers) {
        var unknown = employers.stream()
                .filter(it -> !verified.contains(it) && !refused.contains(it))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            var found = organizations.find(unknown, on);
            unknown.forEach(it -> (isVerified(Optional.ofNullable(found.get(it))) ? verified : refused).add(it));
        }
    }

    private static boolean isVerified(Optional<OrganizationView> employer) {
        return employer.filter(OrganizationView::verifiedEmployer).isPresent();
    }
}
