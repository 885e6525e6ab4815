package org.qiao.consortium.governance.announcement.objection;

import java.time.Duration;
import java.time.Instant;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.limits.TooMany;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;

/** 频次 — asked before an objection is taken in, in no transaction of its own: a form with mistakes does not count. */
@Component
class AdmitObjection {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Limits limits;
    private final Parameters settings = Parameters.load("governance/announcement");

    AdmitObjection(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param source the address the request came from
     * @throws Refused when something is missing or the period is over
     * @throws TooMany when too many came from there within the hour
     */
    void admit(ObjectionRules.Filing filing, String source, Instant at) {
        Refused.ifAny(Rule.refusals(ObjectionRules.FILING, filing));
        var most = settings.on("objections-per-hour", BusinessTime.dateOf(at)).asInt();
        limits.take(new Limit("objection.address", most, WINDOW), source, at);
    }
}
