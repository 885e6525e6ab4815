package org.qiao.consortium.exchange.matching;

import java.util.Arrays;
import java.util.Optional;

/** What the list of matches is narrowed to; as it came in the address, so that a wrong value is no error but no filter. */
public record MatchFilter(String status, String text, String need) {

    public Optional<MatchStatus> statusWanted() {
        return Arrays.stream(MatchStatus.values())
                .filter(it -> it.name().equals(status))
                .findFirst();
    }
}
