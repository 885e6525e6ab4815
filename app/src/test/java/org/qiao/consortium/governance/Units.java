package org.qiao.consortium.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.governance.ConsortiumFounding.Foundation;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;

/** What tests about units begin with. All names are invented. */
public final class Units {

    public static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Units() {}

    public static Particulars firm(String name, CreditCode code) {
        return new Particulars(
                name,
                "",
                OrganizationKind.ENTERPRISE,
                Optional.of(code),
                "620702107",
                "0511",
                40,
                "示例路1号",
                "",
                false,
                "",
                "陈立诚",
                Optional.of(new PhoneNumber("16400001001")),
                true);
    }

    public static Particulars firm(String name) {
        return firm(name, Codes.next("91"));
    }

    public static Founded found(ConsortiumFounding founding) {
        return founding.found(
                new Foundation(
                        "甘州区产教联合体（示例）",
                        "620702",
                        "现代种业",
                        Particulars.of("秘书处（示例）", "秘书处", OrganizationKind.GOVERNMENT, "620702"),
                        new NewPerson("zhou", "周敏", Optional.empty(), Optional.of("first-password-1"))),
                NOW);
    }

    public static Actor secretariat(Founded founded) {
        return new Actor(founded.administrator(), "周敏", Role.SECRETARIAT, founded.secretariat());
    }

    public static Findings inOrder() {
        return new Findings(
                "91620702MAY000017Q",
                TODAY,
                CreditStanding.CLEAR,
                TODAY,
                "国家企业信用信息公示系统",
                TODAY,
                "陈立诚 人力资源部",
                CallResult.CONFIRMED);
    }
}
