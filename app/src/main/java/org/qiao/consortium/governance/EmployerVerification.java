package org.qiao.consortium.governance;

import java.time.Instant;
import java.time.LocalDate;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;

/**
 * 用人单位核验 — by 秘书处, apart from membership: a unit may stay outside the consortium and still be verified. Each call is a
 * deed in the caller's transaction and refuses by {@link org.qiao.consortium.shared.rule.Refused}.
 */
public interface EmployerVerification {

    /** 信用查询结果. */
    enum CreditStanding {
        CLEAR("无异常"),
        ABNORMAL("列入经营异常名录"),
        DISHONEST("列入严重违法失信名单");

        private final String label;

        CreditStanding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 回访结果. */
    enum CallResult {
        CONFIRMED("属实"),
        UNREACHED("未接通"),
        DENIED("否认登记");

        private final String label;

        CallResult(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What 秘书处 found.
     *
     * @param licenceNumber of the business licence or the certificate of the legal person
     * @param licenceSeenOn day on which the original or a clear scan was seen
     * @param creditSource where the credit was looked up, for example 国家企业信用信息公示系统
     * @param calledWhom name and office of whom 秘书处 rang
     */
    record Findings(
            String licenceNumber,
            LocalDate licenceSeenOn,
            CreditStanding creditStanding,
            LocalDate creditCheckedOn,
            String creditSource,
            LocalDate calledOn,
            String calledWhom,
            CallResult callResult) {}

    /** The unit asks to be verified, again or for the first time. */
    void ask(OrganizationId unit, Actor by, Instant at);

    /** Verifies the unit until the day that the setting {@code governance/verification} gives. */
    LocalDate verify(OrganizationId unit, Findings findings, Actor by, Instant at);

    /** @param reason required */
    void refuse(OrganizationId unit, String reason, Actor by, Instant at);

    /** Takes a verification back before its time. @param reason required */
    void withdraw(OrganizationId unit, String reason, Actor by, Instant at);
}
