package org.qiao.consortium.exchange.listing.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 举报 — what somebody says against a published post, and what 秘书处 answers.
 *
 * @param number {@code JB-2026-000012}
 * @param postNumber and {@code postTitle} of the post
 * @param reporter empty when not signed in; the answer is then read with the code of the receipt only
 * @param answerBy last day to answer
 * @param outcome empty while it waits
 */
public record Report(
        UUID id,
        String number,
        String postNumber,
        String postTitle,
        ReportKind kind,
        String text,
        Optional<PersonId> reporter,
        Instant reportedAt,
        LocalDate answerBy,
        Optional<ReportOutcome> outcome,
        String answer,
        Optional<Instant> answeredAt,
        int version) {

    public static final String KIND = "exchange.report";

    SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public boolean isOverdue(LocalDate today) {
        return outcome.isEmpty() && today.isAfter(answerBy);
    }
}
