package org.qiao.consortium.exchange.offer;

import java.util.Arrays;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * What a school looks for among its students' offers; empty for all.
 *
 * @param status name of an {@link OfferStatus}, or {@link #NOTHING}
 */
record OfferFilter(String schoolClass, String status) {

    /** Those who have said nothing yet. */
    static final String NOTHING = "NONE";

    /** A status that there is not filters nothing. */
    static OfferFilter of(PageUrl url) {
        var status = url.value("status");
        var known = status.equals(NOTHING)
                || Arrays.stream(OfferStatus.values()).anyMatch(it -> it.name().equals(status));
        return new OfferFilter(url.value("schoolClass"), known ? status : "");
    }

    boolean takes(String itsClass, String itsStatus) {
        return (schoolClass.isEmpty() || schoolClass.equals(itsClass))
                && (status.isEmpty() || status.equals(itsStatus));
    }
}
