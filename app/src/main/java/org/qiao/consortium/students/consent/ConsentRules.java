package org.qiao.consortium.students.consent;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.StudentsError;

/** 征得同意的条件. */
final class ConsentRules {

    /** Somebody about to consent, on a day. */
    record Consenting(LocalDate bornOn, boolean guardianConfirmed, LocalDate on) {}

    static final List<Rule<Consenting>> CONSENT = List.of(rule(
            StudentsError.GUARDIAN_FIRST,
            cite("personal-information-protection-law", "第三十一条"),
            "purposes",
            it -> it.guardianConfirmed() || !Age.of(it.bornOn(), it.on()).isUnder14()));

    private ConsentRules() {}
}
