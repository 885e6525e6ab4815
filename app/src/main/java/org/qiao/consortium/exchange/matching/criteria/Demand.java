package org.qiao.consortium.exchange.matching.criteria;

import org.qiao.consortium.exchange.PostTerms;

/** A post as the criteria look at it; made once for a post that is held against many. */
public record Demand(PostTerms terms, MonthlyPay pay) {

    public static Demand of(PostTerms terms) {
        return new Demand(terms, MonthlyPay.of(terms));
    }
}
