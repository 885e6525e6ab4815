package org.qiao.consortium.exchange.matching;

import java.util.Arrays;
import java.util.Optional;
import org.qiao.consortium.platform.pages.PageUrl;

/** What the list of matches is narrowed to; as it came in the address, so that a wrong value is no error but no filter. */
public record MatchFilter(String status, String text, String need) {

    public static MatchFilter of(PageUrl url) {
        return new MatchFilter(url.value("status"), url.value("text"), url.value("need"));
    }

    public Optional<MatchStatus> statusWanted() {
        return Arrays.stream(MatchStatus.values())
                .filter(it -> it.name().equals(status))
                .findFirst();
    }
}
