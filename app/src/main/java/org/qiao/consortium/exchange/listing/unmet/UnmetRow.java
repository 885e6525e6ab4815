package org.qiao.consortium.exchange.listing.unmet;

import java.time.LocalDate;

/**
 * 没有招到的岗位 — a closed post with the heads that nobody could supply.
 *
 * @param reason and {@code cause} labels; the cause is empty when none was asked for
 * @param note what the employer added
 */
public record UnmetRow(
        String number,
        String title,
        String employer,
        String occupation,
        String reason,
        String cause,
        int heads,
        int unmet,
        String note,
        LocalDate closedOn) {}
