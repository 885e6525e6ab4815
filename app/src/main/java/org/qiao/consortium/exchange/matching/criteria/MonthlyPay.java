package org.qiao.consortium.exchange.matching.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;

/**
 * Pay made comparable: by the month, in ten-thousandths of a yuan, so that it is exact and compared as a number.
 *
 * <p>A day counts 21.75 times (paid days of a month), an hour 174 times: 劳社部发〔2008〕3号. Seasonal day labour is not turned
 * into a month, because nobody works a month of it.
 */
public record MonthlyPay(long from, long to) {

    private static final MonthlyPay UNKNOWN = new MonthlyPay(-1, -1);

    private static final int SCALE = 4;
    private static final BigDecimal DAYS = new BigDecimal("21.75");
    private static final BigDecimal HOURS = new BigDecimal("174");

    static MonthlyPay of(PostTerms post) {
        var pay = post.pay();
        if (post.contract() == ContractKind.SEASONAL && pay.unit() != PostTerms.PayUnit.MONTH) {
            return UNKNOWN;
        }
        if (pay.unit() == PostTerms.PayUnit.PIECE) {
            return of(pay.equivalent(), pay.equivalent(), BigDecimal.ONE);
        }
        var factor = switch (pay.unit()) {
            case DAY -> DAYS;
            case HOUR -> HOURS;
            default -> BigDecimal.ONE;
        };
        return of(pay.from(), pay.to(), factor);
    }

    private static MonthlyPay of(Optional<BigDecimal> from, Optional<BigDecimal> to, BigDecimal factor) {
        return from.map(it -> new MonthlyPay(
                        exactly(it.multiply(factor)), exactly(to.orElse(it).multiply(factor))))
                .orElse(UNKNOWN);
    }

    /** What somebody wants at least. @return -1 where it is left open */
    static long wish(Optional<BigDecimal> yuan) {
        return yuan.map(MonthlyPay::exactly).orElse(-1L);
    }

    /** Yuan, to the cent. */
    static BigDecimal yuan(long amount) {
        return BigDecimal.valueOf(amount, SCALE).setScale(2, RoundingMode.HALF_UP);
    }

    private static long exactly(BigDecimal yuan) {
        return yuan.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    boolean isKnown() {
        return from >= 0;
    }
}
