package org.qiao.consortium.governance.verification;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Says what a unit's current verification rests on. */
@Component
public class VerificationFacts {

    private final VerificationStore verifications;
    private final Texts texts;

    VerificationFacts(VerificationStore verifications, Texts texts) {
        this.verifications = verifications;
        this.texts = texts;
    }

    /** Whether the viewer may see them is the caller's to check. Empty before the first conclusion. */
    public List<Fact> of(OrganizationId unit) {
        return verifications.current(unit).map(this::facts).orElse(List.of());
    }

    private List<Fact> facts(Verification it) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("decided", Written.date(BusinessTime.dateOf(it.decidedAt()))));
        it.validUntil().ifPresent(until -> facts.add(fact("until", Written.date(until))));
        it.findings().ifPresent(found -> {
            facts.add(fact("licence", found.licenceNumber()));
            facts.add(fact("licence-seen", Written.date(found.licenceSeenOn())));
            facts.add(fact(
                    "credit",
                    texts.of(
                            "governance.verification.credit-line",
                            found.creditStanding().label(),
                            found.creditSource(),
                            Written.date(found.creditCheckedOn()))));
            facts.add(fact(
                    "call",
                    texts.of(
                            "governance.verification.call-line",
                            found.callResult().label(),
                            found.calledWhom(),
                            Written.date(found.calledOn()))));
        });
        if (!it.reason().isEmpty()) {
            facts.add(fact("reason", it.reason()));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.of("governance.verification.fact." + key), value);
    }
}
