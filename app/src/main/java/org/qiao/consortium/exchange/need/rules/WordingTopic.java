package org.qiao.consortium.exchange.need.rules;

/** What an advertisement can say that it must not. */
enum WordingTopic {
    SEX,
    ETHNICITY,
    RELIGION,
    HOUSEHOLD,
    MARRIAGE,
    CARRIER,
    DISABILITY,
    AGE,
    UNDER_SIXTEEN,
    FEE,
    PAPERS,
    BARRED_TO_MINORS
}
