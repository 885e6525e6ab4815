package org.qiao.consortium.governance.founding;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.platform.identity.Attempts;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;

/** Founds the consortium for somebody who knows the code from the log. */
@Component
class SetUp {

    private static final int ALLOWED = 20;

    private final ConsortiumFounding founding;
    private final FoundingCode code;
    private final Attempts attempts;
    private final FormCodes codes;
    private final InstantSource clock;

    SetUp(ConsortiumFounding founding, FoundingCode code, Attempts attempts, FormCodes codes, InstantSource clock) {
        this.founding = founding;
        this.code = code;
        this.attempts = attempts;
        this.codes = codes;
        this.clock = clock;
    }

    Founded found(SetupForm form, String address) {
        var now = clock.instant();
        if (attempts.isOneTooMany("setup", address, ALLOWED, now)) {
            throw new Refused(List.of(Refusal.of(GovernanceError.TOO_MANY, "")));
        }
        var refusals = new ArrayList<Refusal>();
        if (!code.is(form.code() == null ? "" : form.code())) {
            refusals.add(Refusal.of(GovernanceError.FOUNDING_CODE_WRONG, "code"));
        }
        if (form.passwordsDiffer()) {
            refusals.add(Refusal.of(GovernanceError.PASSWORDS_DIFFER, "passwordAgain"));
        }
        if (form.unit() == null || form.unit().isBlank()) {
            refusals.add(Refusal.of(GovernanceError.NAME_MISSING, "unit"));
        }
        var foundation = form.read(codes.regions());
        refusals.addAll(founding.refusalsOf(foundation));
        Refused.ifAny(refusals);
        return founding.found(foundation, now);
    }
}
