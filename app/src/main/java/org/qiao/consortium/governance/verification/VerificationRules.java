package org.qiao.consortium.governance.verification;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What must be seen before a unit counts as a verified employer. */
final class VerificationRules {

    private static final Citation MATERIALS = cite("online-recruitment-rules", "");
    private static final Citation HOUSE = cite("house-register", "");

    private VerificationRules() {}

    /**
     * @param checkDays how many days back the credit may have been looked up
     * @param verifier unit for which the verifier acts
     * @param today day of the conclusion
     */
    record Case(OrganizationView unit, Findings found, int checkDays, OrganizationId verifier, LocalDate today) {

        private boolean isPast(LocalDate day) {
            return !day.isAfter(today);
        }
    }

    static final List<Rule<Case>> VERIFICATION = List.of(
            rule(GovernanceError.OWN_UNIT, HOUSE, "", it -> !it.unit().id().equals(it.verifier())),
            rule(
                    GovernanceError.CODE_UNKNOWN,
                    MATERIALS,
                    "",
                    it -> it.unit().creditCode().isPresent()),
            rule(
                    GovernanceError.LICENCE_MISSING,
                    MATERIALS,
                    "licenceNumber",
                    it -> !it.found().licenceNumber().isBlank()),
            rule(
                    GovernanceError.DATE_IN_FUTURE,
                    "licenceSeenOn",
                    it -> it.isPast(it.found().licenceSeenOn())),
            rule(
                    GovernanceError.AGENCY_LICENCE_MISSING,
                    MATERIALS,
                    "",
                    it -> !it.unit().intermediary()
                            || !it.unit().agencyLicence().isBlank()),
            rule(
                            GovernanceError.CREDIT_NOT_CLEAR,
                            HOUSE,
                            "creditStanding",
                            (Case it) -> it.found().creditStanding() == CreditStanding.CLEAR)
                    .saying(it -> List.of(it.found().creditStanding().label())),
            rule(
                    GovernanceError.CREDIT_SOURCE_MISSING,
                    HOUSE,
                    "creditSource",
                    it -> !it.found().creditSource().isBlank()),
            rule(
                    GovernanceError.DATE_IN_FUTURE,
                    "creditCheckedOn",
                    it -> it.isPast(it.found().creditCheckedOn())),
            rule(
                            GovernanceError.CREDIT_CHECK_OLD,
                            HOUSE,
                            "creditCheckedOn",
                            (Case it) -> !it.found()
                                    .creditCheckedOn()
                                    .isBefore(it.today().minusDays(it.checkDays())))
                    .saying(it -> List.of(it.checkDays())),
            rule(
                    GovernanceError.CALLED_NOBODY,
                    HOUSE,
                    "calledWhom",
                    it -> !it.found().calledWhom().isBlank()),
            rule(
                    GovernanceError.DATE_IN_FUTURE,
                    "calledOn",
                    it -> it.isPast(it.found().calledOn())),
            rule(
                            GovernanceError.CALL_NOT_CONFIRMED,
                            HOUSE,
                            "callResult",
                            (Case it) -> it.found().callResult() == CallResult.CONFIRMED)
                    .saying(it -> List.of(it.found().callResult().label())));

    /** @param current the conclusion that stands now */
    record Taking(Optional<VerificationStatus> current, String reason) {}

    static final List<Rule<Taking>> WITHDRAWAL = List.of(
            rule(
                    GovernanceError.NOT_VERIFIED,
                    "",
                    it -> it.current()
                            .filter(now -> now.leadsTo(VerificationStatus.WITHDRAWN))
                            .isPresent()),
            rule(GovernanceError.REASON_MISSING, "reason", it -> !it.reason().isBlank()));

    static final List<Rule<String>> REFUSAL =
            List.of(rule(GovernanceError.REASON_MISSING, "reason", it -> !it.isBlank()));
}
