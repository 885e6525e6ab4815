package org.qiao.consortium.exchange.matching.posts;

import java.time.Instant;
import java.time.LocalDate;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.PostTerms.Place;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/**
 * An open post without its long texts, at which no criterion looks: some 600 bytes instead of some thousands.
 *
 * @param terms without address, tasks, hours and reasons
 */
public record OpenPost(
        NeedId id, ConsortiumId consortium, OrganizationId employer, PostTerms terms, Instant publishedAt) {

    static OpenPost of(NeedView need) {
        var whole = need.terms();
        return new OpenPost(
                need.id(),
                need.consortium(),
                need.employer(),
                new PostTerms(
                        whole.title(),
                        whole.occupation(),
                        whole.trade(),
                        whole.level(),
                        whole.heads(),
                        new Place(whole.place().regionCode(), ""),
                        whole.pay(),
                        whole.education(),
                        whole.majors(),
                        whole.startOn(),
                        whole.untilOn(),
                        "",
                        whole.contract(),
                        whole.asked(),
                        PostTerms.Offered.nothing(),
                        "",
                        ""),
                need.publishedAt().orElse(Instant.EPOCH));
    }

    boolean isOpen(LocalDate on) {
        return terms.untilOn().map(it -> !on.isAfter(it)).orElse(true);
    }
}
