package org.qiao.consortium.exchange.matching.criteria;

import java.math.BigDecimal;
import java.util.Optional;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;

/**
 * Pay made comparable: yuan a month.
 *
 * <p>A day counts 21.75 times (paid days of a month), an hour 174 times: 劳社部发〔2008〕3号. Seasonal day labour is not turned
 * into a month, because nobody works a month of it.
 */
record MonthlyPay(BigDecimal from, BigDecimal to) {

    private static final BigDecimal DAYS = new BigDecimal("21.75");
    private static final BigDecimal HOURS = new BigDecimal("174");

    static Optional<MonthlyPay> of(PostTerms post) {
        var pay = post.pay();
        if (post.contract() == ContractKind.SEASONAL && pay.unit() != PostTerms.PayUnit.MONTH) {
            return Optional.empty();
        }
        if (pay.unit() == PostTerms.PayUnit.PIECE) {
            return pay.equivalent().map(it -> new MonthlyPay(it, it));
        }
        var factor = switch (pay.unit()) {
            case DAY -> DAYS;
            case HOUR -> HOURS;
            default -> BigDecimal.ONE;
        };
        return pay.from()
                .map(from -> new MonthlyPay(
                        from.multiply(factor), pay.to().orElse(from).multiply(factor)));
    }
}
