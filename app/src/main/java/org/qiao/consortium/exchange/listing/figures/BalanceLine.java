package org.qiao.consortium.exchange.listing.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 供需对照的一行 — one occupation, or a group of them.
 *
 * @param code {@code 6}, {@code 6-18}, {@code 6-18-01} or {@code 6-18-01-01}
 * @param posts open posts
 * @param heads people that they still look for
 * @param seekers students whose first wish lies here; empty when the count is not shown
 */
public record BalanceLine(String code, String name, int posts, int heads, OptionalInt seekers) {

    private static final int OCCUPATION_LENGTH = 10;

    public boolean isOccupation() {
        return code.length() == OCCUPATION_LENGTH;
    }

    /** 平台内求人倍率: people wanted for each who looks; empty when nobody looks or the count is not shown. */
    public Optional<BigDecimal> ratio() {
        return seekers.isPresent() && seekers.getAsInt() > 0
                ? Optional.of(BigDecimal.valueOf(heads)
                        .divide(BigDecimal.valueOf(seekers.getAsInt()), 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** One level up: {@code 6-18} for {@code 6-18-01}, empty above {@code 6}. */
    static String above(String code) {
        return code.length() <= 1 ? "" : code.substring(0, Math.max(1, code.length() - 3));
    }
}
