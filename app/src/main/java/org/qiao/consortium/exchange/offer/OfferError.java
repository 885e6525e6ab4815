package org.qiao.consortium.exchange.offer;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can stand against an offer. */
enum OfferError implements ErrorCode {
    NOT_NOW("exchange.offer.not-now"),
    OCCUPATION_MISSING("exchange.offer.occupation-missing"),
    OCCUPATION_UNKNOWN("exchange.offer.occupation-unknown"),
    PAY_SHAPE("exchange.offer.pay-shape"),
    FROM_MISSING("exchange.offer.from-missing"),
    FROM_SHAPE("exchange.offer.from-shape"),
    FROM_TOO_FAR("exchange.offer.from-too-far"),
    NO_CONSENT("exchange.offer.no-consent"),
    TOO_YOUNG("exchange.offer.too-young"),
    TEXT_TOO_LONG("exchange.offer.text-too-long");

    private final String code;

    OfferError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
