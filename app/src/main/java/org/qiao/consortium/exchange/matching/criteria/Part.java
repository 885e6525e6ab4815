package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;

/**
 * What one criterion says of a pairing.
 *
 * @param share how far it is met, 0 to 1; of a hard criterion 0 or 1
 * @param reason key of the sentence that says why, in {@code messages/exchange.properties}
 * @param arguments for its placeholders
 */
public record Part(Criterion criterion, double share, String reason, List<Object> arguments) {

    static int points(Criterion criterion, double share) {
        return (int) Math.round(share * criterion.weight());
    }

    /** Points earned, rounded to whole ones. */
    public int points() {
        return points(criterion, share);
    }

    /** Whether this is something to tell the person that is missing. */
    public boolean isMissing() {
        return share < 0.5;
    }
}
