package org.qiao.consortium.platform.identity.secondfactor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.limits.TooMany;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;

/**
 * 第二重验证 — what somebody must show beside the password, and whether it is right.
 *
 * <p>Easy to get wrong: a wrong code is counted and told in the trail although it is refused, so nothing here runs in a
 * transaction that would roll back with it.
 */
@Component
public class SecondFactor {

    /** What stands between the password and the desk. */
    public enum Demand {
        NOTHING,
        CODE,
        ENROLMENT
    }

    static final Limit BY_PERSON = new Limit("second-factor.person", 5, Duration.ofMinutes(15));

    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final Grants grants;
    private final Limits limits;
    private final Deeds deeds;

    SecondFactor(SecondFactors factors, SecondFactorPolicy policy, Grants grants, Limits limits, Deeds deeds) {
        this.factors = factors;
        this.policy = policy;
        this.grants = grants;
        this.limits = limits;
        this.deeds = deeds;
    }

    /** What the person has to show after the password. */
    public Demand demandOf(PersonId person) {
        if (factors.isEnrolled(person)) {
            return Demand.CODE;
        }
        return isRequiredOf(person) ? Demand.ENROLMENT : Demand.NOTHING;
    }

    /** Asked of all the roles held, for one can switch between them. */
    boolean isRequiredOf(PersonId person) {
        return grants.of(person).stream().map(Grants.Grant::role).anyMatch(policy::isRequiredOf);
    }

    /** Since when the person has one. */
    public Optional<Instant> since(PersonId person) {
        return factors.find(person).map(SecondFactors.State::since);
    }

    /**
     * Checks a code of the authenticator, or uses up a recovery code.
     *
     * @throws Refused when it is wrong, or a code of the authenticator that was used before
     * @throws TooMany after five wrong ones
     */
    void verify(PersonId person, String typed, Instant at) {
        limits.take(BY_PERSON, person.toString(), at);
        var code = normalised(typed);
        if (code.length() == Totp.DIGITS) {
            useCode(person, code, at);
        } else if (factors.useRecoveryCode(person, code, at)) {
            record(person, Deed.of("platform.identity.recovery-code-used", subjectOf(person), ""), at);
        } else {
            refuse(person, IdentityError.SECOND_FACTOR_WRONG, at);
        }
        limits.forgive(BY_PERSON, person.toString());
    }

    private void useCode(PersonId person, String code, Instant at) {
        var step =
                factors.secretOf(person).map(it -> Totp.stepOf(it, code, at)).orElseGet(java.util.OptionalLong::empty);
        if (step.isEmpty()) {
            refuse(person, IdentityError.SECOND_FACTOR_WRONG, at);
        } else if (!factors.use(person, step.getAsLong())) {
            refuse(person, IdentityError.SECOND_FACTOR_USED, at);
        }
    }

    private void refuse(PersonId person, IdentityError why, Instant at) {
        record(person, Deed.of("platform.identity.second-factor-refused", subjectOf(person), ""), at);
        throw new Refused(List.of(Refusal.of(why, "code")));
    }

    static String normalised(String typed) {
        return typed.replaceAll("[\\s\\-—－]+", "").toUpperCase(Locale.ROOT);
    }

    private void record(PersonId person, Deed deed, Instant at) {
        deeds.recordOf(person, grants.nameOf(person), deed, at);
    }

    static SubjectRef subjectOf(PersonId person) {
        return new SubjectRef("platform.person", person.value());
    }
}
