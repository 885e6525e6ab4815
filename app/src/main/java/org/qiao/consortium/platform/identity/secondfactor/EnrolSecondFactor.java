package org.qiao.consortium.platform.identity.secondfactor;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.limits.TooMany;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 绑定验证器 — takes an authenticator that shows the right code, and gives recovery codes for the day it is lost. */
@Component
class EnrolSecondFactor {

    private static final int CODES = 10;
    private static final int LENGTH = 10;
    /** Without 0, O, 1, I and L, which people mix up when they copy from paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final SecondFactors factors;
    private final Grants grants;
    private final Limits limits;
    private final Deeds deeds;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    EnrolSecondFactor(
            SecondFactors factors, Grants grants, Limits limits, Deeds deeds, TransactionTemplate transaction) {
        this.factors = factors;
        this.grants = grants;
        this.limits = limits;
        this.deeds = deeds;
        this.transaction = transaction;
    }

    /**
     * Takes the authenticator, in place of an earlier one.
     *
     * @return recovery codes, to be shown once and kept nowhere
     * @throws Refused when the code is not of this secret
     * @throws TooMany after five wrong ones
     */
    List<String> enrol(PersonId person, byte[] secret, String typed, Instant at) {
        limits.take(SecondFactor.BY_PERSON, person.toString(), at);
        var step = Totp.stepOf(secret, SecondFactor.normalised(typed), at)
                .orElseThrow(() -> new Refused(List.of(Refusal.of(IdentityError.SECOND_FACTOR_WRONG, "code"))));
        limits.forgive(SecondFactor.BY_PERSON, person.toString());
        var codes = newCodes();
        transaction.executeWithoutResult(status -> {
            factors.put(person, secret, step, at);
            factors.putRecoveryCodes(person, codes);
            var deed = Deed.of("platform.identity.second-factor-enrolled", SecondFactor.subjectOf(person), "");
            deeds.recordOf(person, grants.nameOf(person), deed, at);
        });
        return shown(codes);
    }

    /** New recovery codes for somebody who has just shown a code; the earlier ones end. */
    List<String> renewCodes(PersonId person, Instant at) {
        var codes = newCodes();
        transaction.executeWithoutResult(status -> {
            factors.putRecoveryCodes(person, codes);
            var deed = Deed.of("platform.identity.recovery-codes-made", SecondFactor.subjectOf(person), "");
            deeds.recordOf(person, grants.nameOf(person), deed, at);
        });
        return shown(codes);
    }

    private List<String> newCodes() {
        return Stream.generate(this::newCode).limit(CODES).toList();
    }

    private String newCode() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, it) -> text.append(LETTERS.charAt(it)), StringBuilder::append)
                .toString();
    }

    private static List<String> shown(List<String> codes) {
        return codes.stream()
                .map(it -> it.substring(0, LENGTH / 2) + "-" + it.substring(LENGTH / 2))
                .toList();
    }
}
