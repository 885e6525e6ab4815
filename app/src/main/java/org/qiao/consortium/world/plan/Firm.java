package org.qiao.consortium.world.plan;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.PhoneNumber;

/**
 * 示例企业 — an invented employer.
 *
 * @param type which post templates fit
 * @param form 91 企业, 92 个体工商户, 93 农民专业合作社, N2 村集体经济组织
 */
public record Firm(
        String key,
        String type,
        String form,
        String name,
        String shortName,
        CreditCode creditCode,
        String industryCode,
        String regionCode,
        int staff,
        LocalDate foundedOn,
        String contact,
        PhoneNumber phone,
        String address,
        String intro,
        Membership membership,
        Verification verification) {

    /** How far the firm has come on its way into the consortium. */
    public enum Membership {
        OUTSIDE,
        APPLIED,
        REVIEW,
        ACTIVE,
        LEAD;

        /** Whether it has come at least as far. */
        public boolean reached(Membership other) {
            return ordinal() >= other.ordinal();
        }
    }

    /** What became of its verification as an employer. */
    public enum Verification {
        ASKED,
        REFUSED,
        VERIFIED
    }

    public static List<Firm> all() {
        return ReferenceFile.read("world/firms.csv").rows().stream()
                .map(it -> new Firm(
                        it.get("key"),
                        it.get("type"),
                        it.get("form"),
                        it.get("name"),
                        it.get("short_name"),
                        new CreditCode(it.get("credit_code")),
                        it.get("industry_code"),
                        it.get("region_code"),
                        Integer.parseInt(it.get("staff")),
                        LocalDate.parse(it.get("founded_on")),
                        it.get("contact"),
                        new PhoneNumber(it.get("phone")),
                        it.get("address"),
                        it.get("intro"),
                        Membership.valueOf(it.get("membership")),
                        Verification.valueOf(it.get("verification"))))
                .toList();
    }
}
