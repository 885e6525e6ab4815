package org.qiao.consortium.exchange.need.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;

/**
 * 一次发布 — what the rules of publication are asked about: the terms, the day, and everything that holds on that day.
 *
 * @param inTitle forbidden wording found in the title
 * @param inText forbidden wording found in tasks, hours and probation
 */
record Publication(
        PostTerms terms,
        LocalDate today,
        Employer employer,
        Known known,
        Limits limits,
        Map<WordingTopic, Set<String>> inTitle,
        Map<WordingTopic, Set<String>> inText) {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);

    /** @param licensed whether an agency has shown its licence */
    record Employer(boolean verified, boolean intermediary, boolean licensed) {}

    /** What the official lists know. An empty code counts as known: that it is missing is another rule. */
    record Known(boolean occupation, boolean trade, boolean region, Set<String> unknownMajors) {}

    /**
     * The dated parameters, {@code rules/exchange/need-publication.yaml}.
     *
     * @param monthly lowest wage, yuan a month
     * @param hourly lowest wage in part-time work, yuan an hour
     * @param paidDays days by which a month's wage is divided
     * @param traineeShare share of the lowest wage that a trainee gets at least
     * @param payBand times by which the upper end may exceed the lower
     */
    record Limits(
            BigDecimal monthly,
            BigDecimal hourly,
            BigDecimal paidDays,
            BigDecimal traineeShare,
            int deadlineDays,
            BigDecimal payBand,
            int headsMost,
            int tasksLeast) {}

    /**
     * The lowest pay in the post's own unit, rounded up to the cent: a day is the month divided by the paid days, an hour of
     * full-time work that by eight. A piece rate is compared by what it comes to.
     */
    BigDecimal floor() {
        var partTime = terms.contract() == ContractKind.PART_TIME;
        var month = terms.contract() == ContractKind.TRAINEESHIP
                ? limits.monthly().multiply(limits.traineeShare())
                : limits.monthly();
        return switch (terms.pay().unit()) {
            case MONTH -> partTime ? BigDecimal.ZERO : month.setScale(2, RoundingMode.CEILING);
            case DAY -> partTime ? limits.hourly() : divided(month, limits.paidDays());
            case HOUR ->
                partTime ? limits.hourly() : divided(month, limits.paidDays().multiply(HOURS_A_DAY));
            case PIECE -> partTime ? limits.hourly() : month.setScale(2, RoundingMode.CEILING);
        };
    }

    private static BigDecimal divided(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, 2, RoundingMode.CEILING);
    }

    /** What is compared with {@link #floor()}: the lower end, of a piece rate what it comes to. */
    Optional<BigDecimal> lowestPay() {
        var pay = terms.pay();
        return pay.unit() == PostTerms.PayUnit.PIECE ? pay.equivalent() : pay.from();
    }

    boolean hasReason() {
        return terms.reason().strip().length() >= 5;
    }

    boolean says(WordingTopic topic) {
        return inTitle.containsKey(topic) || inText.containsKey(topic);
    }
}
