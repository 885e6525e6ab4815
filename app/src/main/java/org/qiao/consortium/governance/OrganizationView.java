package org.qiao.consortium.governance;

import java.util.Optional;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.OrganizationId;

/**
 * What other modules may know of a unit; no contact data.
 *
 * @param number {@code DW-2026-000123}
 * @param creditCode empty while it is not confirmed
 * @param regionCode GB/T 2260, six or nine digits
 * @param industryCode GB/T 4754, empty when unknown
 * @param scale number of staff as stated, 0 when unknown
 * @param intermediary a labour-dispatch or human-resources agency
 * @param agencyLicence its licence number, empty when it has shown none
 * @param verifiedEmployer whether 秘书处 has verified it as an employer and the verification still holds
 * @param example invented for demonstration (示例)
 */
public record OrganizationView(
        OrganizationId id,
        String number,
        String name,
        OrganizationKind kind,
        Optional<CreditCode> creditCode,
        String regionCode,
        String industryCode,
        int scale,
        boolean intermediary,
        String agencyLicence,
        boolean verifiedEmployer,
        boolean example) {}
