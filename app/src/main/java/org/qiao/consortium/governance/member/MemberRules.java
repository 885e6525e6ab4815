package org.qiao.consortium.governance.member;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What the register asks of a unit, of joining and of a standing. */
final class MemberRules {

    private static final Citation CODE_RULE = cite("credit-code", "");
    private static final Citation MEMBERS = cite("consortium-plan", "二（一）");
    private static final Citation LEADS = cite("consortium-plan", "一");

    private MemberRules() {}

    /**
     * @param codeTaken whether another unit has this credit code
     * @param itself whether the unit registers itself: then somebody must be there to be rung
     * @param regionKnown whether the region is in GB/T 2260
     * @param industryKnown whether the industry is in GB/T 4754; true when none is given
     */
    record Entry(Particulars unit, boolean codeTaken, boolean itself, boolean regionKnown, boolean industryKnown) {

        private boolean is(OrganizationKind kind) {
            return unit.kind() == kind;
        }

        private boolean codeFits() {
            return unit.creditCode().map(it -> fits(it, unit.kind())).orElse(true);
        }

        private boolean needsCode() {
            return itself || is(OrganizationKind.ENTERPRISE) || is(OrganizationKind.EXTERNAL);
        }
    }

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(GovernanceError.NAME_MISSING, "name", it -> !it.unit().name().isBlank()),
            rule(GovernanceError.NAME_TOO_LONG, "name", it -> it.unit().name().length() <= 100),
            rule(
                    GovernanceError.CREDIT_CODE_MISSING,
                    CODE_RULE,
                    "creditCode",
                    it -> !it.needsCode() || it.unit().creditCode().isPresent()),
            rule(GovernanceError.CREDIT_CODE_TAKEN, MEMBERS, "creditCode", it -> it.itself() || !it.codeTaken()),
            rule(GovernanceError.CREDIT_CODE_TAKEN_YOURSELF, "creditCode", it -> !it.itself() || !it.codeTaken()),
            rule(GovernanceError.CREDIT_CODE_OTHER_KIND, CODE_RULE, "creditCode", Entry::codeFits)
                    .saying(it -> List.of(it.unit().kind().label())),
            rule(
                    GovernanceError.REGION_MISSING,
                    "region",
                    it -> !it.unit().regionCode().isBlank()),
            rule(
                    GovernanceError.REGION_UNKNOWN,
                    "region",
                    it -> it.unit().regionCode().isBlank() || it.regionKnown()),
            rule(
                    GovernanceError.INDUSTRY_MISSING,
                    "industry",
                    it -> !it.is(OrganizationKind.ENTERPRISE)
                            || !it.unit().industryCode().isBlank()),
            rule(GovernanceError.INDUSTRY_UNKNOWN, "industry", Entry::industryKnown),
            rule(
                    GovernanceError.CONTACT_MISSING,
                    "contactName",
                    it -> !it.itself() || !it.unit().contactName().isBlank()));

    /**
     * Whether a unit of this kind can bear such a code: its first two characters say who registered it and as what (1 机构编制,
     * 5 民政, 9 市场监管, N 农业农村).
     */
    static boolean fits(CreditCode code, OrganizationKind kind) {
        var registrar = code.value().charAt(0);
        var category = code.value().substring(0, 2);
        return switch (kind) {
            case ENTERPRISE -> registrar == '9' || registrar == 'N' || category.equals("52");
            case GOVERNMENT -> registrar == '1';
            case SCHOOL -> registrar == '1' || category.equals("52") || category.equals("91");
            case PARK -> registrar == '1' || category.equals("91");
            case INDUSTRY -> registrar == '5' || registrar == '1';
            case RESEARCH -> registrar == '1' || registrar == '5' || category.equals("91");
            case EXTERNAL -> true;
        };
    }

    /** @param today day of the deed */
    record Admission(OrganizationKind kind, LocalDate decidedOn, String basis, LocalDate today) {}

    static final List<Rule<Admission>> ADMISSION = List.of(
            rule(GovernanceError.EXTERNAL_IS_NO_MEMBER, MEMBERS, "", it -> it.kind() != OrganizationKind.EXTERNAL),
            rule(
                    GovernanceError.BASIS_MISSING,
                    MEMBERS,
                    "basis",
                    it -> !it.basis().isBlank()),
            rule(
                    GovernanceError.DECISION_IN_FUTURE,
                    "decidedOn",
                    it -> !it.decidedOn().isAfter(it.today())));

    /** @param taken whether another member has it */
    record Standing(
            MembershipStatus status,
            OrganizationKind kind,
            MemberStanding now,
            MemberStanding wanted,
            boolean taken,
            String basis) {}

    static final List<Rule<Standing>> STANDING = List.of(
            rule(
                            GovernanceError.STANDING_OTHER_KIND,
                            LEADS,
                            "standing",
                            (Standing it) -> it.status() == MembershipStatus.ACTIVE
                                    && it.wanted().isOpenTo(it.kind()))
                    .saying(it -> List.of(it.wanted().label())),
            rule(GovernanceError.STANDING_UNCHANGED, "standing", (Standing it) -> it.now() != it.wanted())
                    .saying(it -> List.of(it.wanted().label())),
            rule(
                            GovernanceError.STANDING_TAKEN,
                            LEADS,
                            "standing",
                            (Standing it) -> !it.wanted().isSingle() || !it.taken())
                    .saying(it -> List.of(it.wanted().label())),
            rule(GovernanceError.BASIS_MISSING, "basis", it -> !it.basis().isBlank()));

    /** A deed that somebody will ask about later: say why. */
    static final List<Rule<String>> REASON =
            List.of(rule(GovernanceError.REASON_MISSING, "reason", it -> !it.isBlank()));
}
