package org.qiao.consortium.platform.identity.secondfactor;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 解除验证器 — by oneself where it is not required, or by another 平台管理员 for who has lost everything. */
@Component
@Transactional
class RemoveSecondFactor {

    private final SecondFactors factors;
    private final SecondFactor secondFactor;
    private final Deeds deeds;

    RemoveSecondFactor(SecondFactors factors, SecondFactor secondFactor, Deeds deeds) {
        this.factors = factors;
        this.secondFactor = secondFactor;
        this.deeds = deeds;
    }

    /** Gives up one's own. @throws Refused when a role that the person holds requires one */
    void giveUp(Actor person, Instant at) {
        if (secondFactor.isRequiredOf(person.person())) {
            throw refused(IdentityError.SECOND_FACTOR_REQUIRED, "");
        }
        if (factors.remove(person.person())) {
            var subject = SecondFactor.subjectOf(person.person());
            deeds.record(Deed.of("platform.identity.second-factor-given-up", subject, ""), person, at);
        }
    }

    /** Removes another's; who must have one enrols anew at the next sign-in. */
    void remove(PersonId person, String reason, Actor by, Instant at) {
        if (person.equals(by.person())) {
            throw refused(IdentityError.SECOND_FACTOR_OWN, "");
        }
        if (reason.isBlank()) {
            throw refused(IdentityError.REMOVAL_REASON_MISSING, "reason");
        }
        if (factors.remove(person)) {
            var deed = Deed.of("platform.identity.second-factor-removed", SecondFactor.subjectOf(person), "");
            deeds.record(deed.because(reason.strip()), by, at);
        }
    }

    private static Refused refused(IdentityError error, String field) {
        return new Refused(List.of(Refusal.of(error, field)));
    }
}
