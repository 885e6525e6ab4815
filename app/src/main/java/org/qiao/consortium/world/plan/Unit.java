package org.qiao.consortium.world.plan;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.shared.CreditCode;

/**
 * 成员单位 — a public body, park or school that the policy texts name, or one of the two invented ones.
 *
 * @param creditCode empty for real units: theirs are not invented
 * @param isMember whether it is entered as a member unit
 * @param role what the plan makes it responsible for; may be blank
 * @param basis where it is named
 */
public record Unit(
        String key,
        Kind kind,
        String name,
        String shortName,
        Optional<CreditCode> creditCode,
        String regionCode,
        boolean isMember,
        String role,
        String basis) {

    /** 政府 园区 学校 行业 科研. */
    public enum Kind {
        GOVERNMENT,
        PARK,
        SCHOOL,
        INDUSTRY,
        RESEARCH
    }

    /** Whether it is invented. */
    public boolean isExample() {
        return creditCode.isPresent();
    }

    public static List<Unit> all() {
        return ReferenceFile.read("world/units.csv").rows().stream()
                .map(it -> new Unit(
                        it.get("key"),
                        Kind.valueOf(it.get("kind")),
                        it.get("name"),
                        it.get("short_name"),
                        Optional.of(it.get("credit_code"))
                                .filter(code -> !code.isEmpty())
                                .map(CreditCode::new),
                        it.get("region_code"),
                        it.get("member").equals("Y"),
                        it.get("role"),
                        it.get("basis")))
                .toList();
    }
}
