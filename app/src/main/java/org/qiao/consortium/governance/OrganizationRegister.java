package org.qiao.consortium.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;

/**
 * 单位登记 — enters units, lets them join and leave. Each call is a deed in the caller's transaction and refuses by
 * {@link org.qiao.consortium.shared.rule.Refused}; who may do it is the caller's to check.
 */
public interface OrganizationRegister {

    /**
     * What is known of a unit.
     *
     * @param creditCode required of enterprises and outside units
     * @param regionCode GB/T 2260, six or nine digits
     * @param industryCode GB/T 4754, empty when unknown
     * @param staff 0 when unknown
     * @param agencyLicence of a labour-dispatch or human-resources agency, empty otherwise or when not shown
     * @param contactName empty when there is none
     * @param example invented (示例)
     */
    record Particulars(
            String name,
            String shortName,
            OrganizationKind kind,
            Optional<CreditCode> creditCode,
            String regionCode,
            String industryCode,
            int staff,
            String address,
            String intro,
            boolean intermediary,
            String agencyLicence,
            String contactName,
            Optional<PhoneNumber> contactPhone,
            boolean example) {

        /** A public body, park or school of which no more is known. */
        public static Particulars of(String name, String shortName, OrganizationKind kind, String regionCode) {
            return new Particulars(
                    name,
                    shortName,
                    kind,
                    Optional.empty(),
                    regionCode,
                    "",
                    0,
                    "",
                    "",
                    false,
                    "",
                    "",
                    Optional.empty(),
                    false);
        }
    }

    /** The unit and the person who registered it and may act for it at once. */
    record SelfRegistered(OrganizationId organization, PersonId clerk) {}

    /** @throws org.qiao.consortium.shared.rule.Refused also when the credit code is registered already */
    OrganizationId register(Particulars unit, Actor by, Instant at);

    /** An enterprise registers itself: the person becomes its 企业经办, and verification as an employer is asked for. */
    SelfRegistered registerItself(Particulars unit, NewPerson clerk, ConsortiumId consortium, Instant at);

    void apply(OrganizationId unit, ConsortiumId consortium, Actor by, Instant at);

    void takeUpForReview(OrganizationId unit, ConsortiumId consortium, Actor by, Instant at);

    /**
     * Admits a unit whose application is under review, and tells {@link MemberAdmitted}.
     *
     * @param decidedOn day of the decision by 理事会
     * @param basis of the decision, for example 「理事会第一次会议」; required
     */
    void admit(OrganizationId unit, ConsortiumId consortium, LocalDate decidedOn, String basis, Actor by, Instant at);

    /** @param reason required */
    void decline(OrganizationId unit, ConsortiumId consortium, String reason, Actor by, Instant at);

    /** @param reason required */
    void exit(OrganizationId unit, ConsortiumId consortium, String reason, Actor by, Instant at);

    /** Gives an active member its standing in the consortium. @param basis required */
    void stand(
            OrganizationId unit, ConsortiumId consortium, MemberStanding standing, String basis, Actor by, Instant at);
}
