package org.qiao.consortium.governance;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Refusal;

/** 建立联合体 — the first deed of an installation. It happens once, also when two try at the same time. */
public interface ConsortiumFounding {

    /**
     * @param regionCode GB/T 2260
     * @param featureIndustry for example 现代种业; may be empty
     * @param secretariat the unit at which 秘书处 is
     * @param administrator gets the roles 秘书处 and 平台管理员 there
     */
    record Foundation(
            String name,
            String regionCode,
            String featureIndustry,
            OrganizationRegister.Particulars secretariat,
            NewPerson administrator) {}

    record Founded(ConsortiumId consortium, OrganizationId secretariat, PersonId administrator) {}

    /** @throws org.qiao.consortium.shared.rule.Refused when a consortium stands already, or what was given breaks rules */
    Founded found(Foundation foundation, Instant at);

    /** What {@link #found} would refuse: for a form that has more to check. */
    List<Refusal> refusalsOf(Foundation foundation);
}
