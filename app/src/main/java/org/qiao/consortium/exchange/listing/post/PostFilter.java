package org.qiao.consortium.exchange.listing.post;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms.Benefit;
import org.qiao.consortium.exchange.PostTerms.Education;

/**
 * What somebody looks for in the list of posts.
 *
 * @param text words that must all be in the title, the text or the names of occupation, employer and place; empty for any
 * @param occupation a code, or the beginning of one for all of a group: {@code 6-18}; empty for any
 * @param region GB/T 2260 code: all that lies within it; empty for any
 * @param payFrom at least so many yuan a month; other units are converted
 * @param education what the reader has: posts that ask more are left out
 * @param benefits all of them
 * @param employer part of its name, or its number; empty for any
 * @param closedToo also posts to which nobody can apply any more
 */
public record PostFilter(
        String text,
        String occupation,
        String region,
        Optional<BigDecimal> payFrom,
        Optional<Education> education,
        Optional<ContractKind> contract,
        Set<Benefit> benefits,
        String employer,
        boolean closedToo) {

    public PostFilter {
        benefits = Set.copyOf(benefits);
    }

    public static PostFilter none() {
        return new PostFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "", false);
    }

    boolean isTextOnly() {
        return equals(new PostFilter(
                text, "", "", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "", false));
    }

    /** The beginning that all region codes within the region share: {@code 620700} lies in {@code 6207}. */
    String regionPrefix() {
        return region.length() == 6 ? region.replaceAll("(00){1,2}$", "") : region;
    }
}
