package org.qiao.consortium.exchange.need.rules;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.math.BigDecimal;
import java.util.List;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms.PayUnit;
import org.qiao.consortium.shared.rule.Rule;

/** 薪酬 — what a post must say of its pay, and how low and how wide that may be. */
final class PayRules {

    private PayRules() {}

    static List<Rule<Publication>> all() {
        return List.of(
                rule(
                        ExchangeError.NEED_PAY_MISSING,
                        NeedRules.CONTENTS,
                        "payFrom",
                        it -> it.terms().pay().from().isPresent()
                                && it.terms().pay().to().isPresent()),
                rule(ExchangeError.NEED_PAY_UPSIDE_DOWN, NeedRules.HOUSE, "payTo", PayRules::isPayInOrder),
                rule(ExchangeError.NEED_PAY_BAND_TOO_WIDE, NeedRules.HOUSE, "payTo", PayRules::isPayBandUseful)
                        .saying(it -> List.of(it.limits().payBand().toPlainString())),
                rule(
                        ExchangeError.NEED_PIECE_EQUIVALENT_MISSING,
                        cite("minimum-wage-rules", "第十二条"),
                        "payEquivalent",
                        it -> it.terms().pay().unit() != PayUnit.PIECE
                                || it.terms().pay().equivalent().isPresent()),
                rule(
                                ExchangeError.NEED_PAY_BELOW_FLOOR,
                                cite("labour-law", "第四十八条"),
                                "payFrom",
                                (Publication it) -> it.lowestPay()
                                        .map(pay -> pay.compareTo(it.floor()) >= 0)
                                        .orElse(true))
                        .saying(it -> List.of(
                                it.floor().stripTrailingZeros().toPlainString(),
                                unitOf(it),
                                it.limits().monthly().stripTrailingZeros().toPlainString())));
    }

    private static boolean isPayInOrder(Publication it) {
        var pay = it.terms().pay();
        return pay.from().isEmpty()
                || pay.to().isEmpty()
                || pay.from().get().compareTo(pay.to().get()) <= 0;
    }

    private static boolean isPayBandUseful(Publication it) {
        var most = it.terms().pay().from().map(from -> from.multiply(it.limits().payBand()));
        var to = it.terms().pay().to();
        return most.isEmpty()
                || to.isEmpty()
                || most.get().compareTo(BigDecimal.ZERO) == 0
                || to.get().compareTo(most.get()) <= 0;
    }

    private static String unitOf(Publication it) {
        var unit = it.terms().pay().unit();
        if (unit != PayUnit.PIECE) {
            return unit.label();
        }
        return (it.terms().contract() == ContractKind.PART_TIME ? PayUnit.HOUR : PayUnit.MONTH).label();
    }
}
