package org.qiao.consortium.students.sight;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.students.sight.Sights.Standing;

/** 申请查看未成年人完整信息的条件. */
final class SightRules {

    private static final Citation SOURCE = cite("minors-network-protection-regulation", "第三十六条");

    /** @param longest most days that may be asked for at once */
    record Asking(String purpose, int days, int longest, Standing standing) {}

    static final List<Rule<Asking>> ASKING = List.of(
            rule(
                    StudentsError.SIGHT_PURPOSE_MISSING,
                    SOURCE,
                    "purpose",
                    it -> !it.purpose().isBlank()),
            rule(StudentsError.SIGHT_DAYS, SOURCE, "days", (Asking it) -> it.days() >= 1 && it.days() <= it.longest())
                    .saying(it -> List.of(it.longest())),
            rule(StudentsError.SIGHT_WAITING, SOURCE, "purpose", it -> it.standing() == Standing.NONE));

    private SightRules() {}
}
