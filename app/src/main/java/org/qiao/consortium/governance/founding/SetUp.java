package org.qiao.consortium.governance.founding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;

/** Founds the consortium for somebody who knows the code from the log. */
@Component
class SetUp {

    private static final Limit BY_ADDRESS = new Limit("setup.address", 20, Duration.ofHours(1));

    private final ConsortiumFounding founding;
    private final FoundingCode code;
    private final Limits limits;
    private final FormCodes codes;
    private final InstantSource clock;

    SetUp(ConsortiumFounding founding, FoundingCode code, Limits limits, FormCodes codes, InstantSource clock) {
        this.founding = founding;
        this.code = code;
        this.limits = limits;
        this.codes = codes;
        this.clock = clock;
    }

    Founded found(SetupForm form, String address) {
        var now = clock.instant();
        limits.take(BY_ADDRESS, address, now);
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
