package org.qiao.consortium.exchange.matching.pages;

import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.platform.pages.Written;

/** Pay of a post in few words: 4,500–7,000 元/月. */
final class PayText {

    private PayText() {}

    /** Empty while nothing is said. */
    static String of(PostTerms terms) {
        var pay = terms.pay();
        return pay.from()
                .map(from -> Written.yuan(from)
                        + pay.to()
                                .filter(to -> to.compareTo(from) > 0)
                                .map(to -> "–" + Written.yuan(to))
                                .orElse("")
                        + " " + pay.unit().label())
                .orElse("");
    }
}
