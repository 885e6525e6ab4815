package org.qiao.consortium.governance.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.shared.OrganizationId;

/**
 * 一次核验 — a conclusion with what it rests on.
 *
 * @param findings empty when it was refused
 * @param validUntil last day; empty unless verified
 */
record Verification(
        UUID id,
        OrganizationId organization,
        VerificationStatus status,
        Optional<Findings> findings,
        String reason,
        Instant decidedAt,
        Optional<LocalDate> validUntil) {}
