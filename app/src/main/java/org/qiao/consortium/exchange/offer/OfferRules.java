package org.qiao.consortium.exchange.offer;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.shared.rule.Rule;

/** 公开条件 — what must hold before employers are proposed to a student. */
final class OfferRules {

    static final int LONGEST_TEXT = 500;
    /** Working age (《禁止使用童工规定》第二条). */
    static final int WORKING_AGE = 16;

    /**
     * @param consented to matching, on that day
     * @param ageAtStart in full years on the first day on which work can begin
     */
    record Opening(Offer.Wishes wishes, boolean consented, int ageAtStart, LocalDate today) {}

    static final List<Rule<Opening>> OPENING = List.of(
            rule(
                    OfferError.OCCUPATION_MISSING,
                    "occupation1",
                    it -> !it.wishes().occupations().isEmpty()),
            rule(OfferError.FROM_MISSING, "from", it -> it.wishes().from().isPresent()),
            rule(
                    OfferError.FROM_TOO_FAR,
                    "from",
                    it -> it.wishes()
                            .from()
                            .map(day -> !day.isAfter(it.today().plusYears(3)))
                            .orElse(true)),
            rule(OfferError.TEXT_TOO_LONG, "text", it -> it.wishes().text().length() <= LONGEST_TEXT),
            rule(
                    OfferError.TOO_YOUNG,
                    cite("child-labour-regulation", "第二条"),
                    "from",
                    it -> it.ageAtStart() >= WORKING_AGE),
            rule(OfferError.NO_CONSENT, cite("personal-information-protection-law", "第十三条"), "", Opening::consented));

    private OfferRules() {}
}
