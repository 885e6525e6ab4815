package org.qiao.consortium.exchange.matching.posts;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/**
 * An open post, as far as the search for the best looks at it; a few hundred bytes instead of some thousands.
 *
 * @param alike with which it shares its terms
 */
public record OpenPost(
        NeedId id,
        ConsortiumId consortium,
        OrganizationId employer,
        String title,
        String trade,
        Instant publishedAt,
        Terms alike) {

    /** Among equals: by title, then the latest published. */
    static final Comparator<OpenPost> IN_ORDER = comparing(OpenPost::title)
            .thenComparing(OpenPost::publishedAt, Comparator.reverseOrder())
            .thenComparing(it -> it.id().value());

    static OpenPost of(NeedView need, Terms alike) {
        return new OpenPost(
                need.id(),
                need.consortium(),
                need.employer(),
                need.terms().title(),
                need.terms().trade(),
                need.publishedAt().orElse(Instant.EPOCH),
                alike);
    }
}
