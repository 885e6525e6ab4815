package org.qiao.consortium.exchange.matching.posts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.matching.criteria.Applicant;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Component;

/**
 * The best posts for a student, without looking at all of them: see {@link Search}.
 */
@Component
public class BestPosts {

    /** Who looks, and how the own major fits occupations. */
    public record Seeker(Applicant applicant, Function<Optional<OccupationCode>, Affinity> affinity) {

        Pairing before(Terms terms) {
            var demand = terms.demand();
            return new Pairing(demand, applicant, affinity.apply(demand.terms().occupation()));
        }
    }

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
            var search = new Search(seeker, wanted, most);
            byKind.forEach(search::add);
            return search.best();
        }
    }
}
