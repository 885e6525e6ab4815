package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes units and people for tests through the doors of governance and identity. */
public final class NeedFirms {

    private static final AtomicInteger CODES = new AtomicInteger(100);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final OrganizationRegister register;
    private final EmployerVerification verification;
    private final People people;
    private final TransactionTemplate transaction;
    private final Instant at;

    public final ConsortiumId consortium = new ConsortiumId(UUID.randomUUID());
    public final Viewer zhou;
    public final Viewer wang;

    public NeedFirms(
            OrganizationRegister register,
            EmployerVerification verification,
            People people,
            TransactionTemplate transaction,
            Instant at) {
        this.register = register;
        this.verification = verification;
        this.people = people;
        this.transaction = transaction;
        this.at = at;
        var office = new OrganizationId(UUID.randomUUID());
        zhou = somebody(Role.SECRETARIAT, office, "示例秘书处");
        wang = somebody(Role.SECRETARIAT, office, "示例秘书处");
    }

    public Viewer somebody(Role role, OrganizationId unit, String unitName) {
        var name = "示例" + UUID.randomUUID().toString().substring(0, 8);
        var person = people.create(new People.NewPerson(name, name, Optional.empty(), Optional.empty()), at);
        people.grant(person, role, unit, consortium, at);
        return new Viewer(Optional.of(role), person, name, unit, unitName, consortium);
    }

    /** A clerk of an enterprise that 秘书处 has verified. */
    public Viewer verifiedFirm() {
        var clerk = firm();
        var today = BusinessTime.dateOf(at);
        var findings = new Findings(
                "示例执照 1", today, CreditStanding.CLEAR, today, "示例公示系统", today, "示例负责人", CallResult.CONFIRMED);
        transaction.executeWithoutResult(
                status -> verification.verify(clerk.organization(), findings, zhou.actor(), at));
        return clerk;
    }

    public Viewer firm() {
        var name = "示例农机厂" + CODES.incrementAndGet();
        var unit = new Particulars(
                name,
                "",
                OrganizationKind.ENTERPRISE,
                Optional.of(creditCode()),
                "620702",
                "3572",
                40,
                "示例路 1 号",
                "",
                false,
                "",
                "",
                Optional.empty(),
                true);
        var id = transaction.execute(status -> register.register(unit, zhou.actor(), at));
        return somebody(Role.ENTERPRISE_CLERK, id, name);
    }

    private static CreditCode creditCode() {
        var stem = "91620702MAY%06d".formatted(CODES.incrementAndGet());
        return ALPHABET.chars()
                .mapToObj(it -> stem + (char) it)
                .filter(CreditCode::isValid)
                .map(CreditCode::new)
                .findFirst()
                .orElseThrow();
    }

    public static LocalDate today(Instant at) {
        return BusinessTime.dateOf(at);
    }
}
