package org.qiao.consortium.governance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 协议 — opens agreements for things of other modules and tells what holds between the parties on a day: the last edition that
 * all have signed and whose day has come. Who may do it is the caller's to check.
 */
public interface Agreements {

    /**
     * @param role for example 甲方
     * @param duties what this party has to do and may claim
     * @param share of the costs in per cent; empty for all when costs are not shared, else they sum to 100
     */
    record Party(OrganizationId unit, String role, String duties, Optional<BigDecimal> share) {}

    record Clause(String heading, String text) {}

    /** @param until empty without an end @param parties in the order in which they sign */
    record Terms(LocalDate from, Optional<LocalDate> until, List<Party> parties, List<Clause> clauses) {}

    /**
     * @param about the thing of another module for which it stands
     */
    record Draft(AgreementKind kind, String title, Terms terms, Optional<SubjectRef> about) {}

    /** What holds on a day. @param edition 1 for the agreement as it was signed first */
    record Effective(String number, AgreementKind kind, String title, int edition, Terms terms) {}

    /** @return number of the draft. @throws org.qiao.consortium.shared.rule.Refused e.g. when shares do not sum to 100 */
    String open(Draft draft, Viewer by, Instant at);

    /** Sends a draft to its parties, the first in order is told. */
    void sendForSigning(String number, Viewer by, Instant at);

    /**
     * A party's confirmation in the platform, in its turn; when it was the last one, the agreement holds from its day.
     *
     * @throws org.qiao.consortium.shared.rule.Refused out of turn, or for a day that has not come
     */
    void confirm(String number, OrganizationId unit, String signer, LocalDate on, Viewer by, Instant at);

    /** What holds on the day; empty when it is not signed by all, not begun, run out or ended. */
    Optional<Effective> effective(String number, LocalDate on);

    /** Numbers of the agreements that stand for a thing, the latest first. */
    List<String> about(SubjectRef subject);
}
