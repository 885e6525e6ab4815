package org.qiao.consortium.exchange.need.rules;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms.Sex;
import org.qiao.consortium.exchange.PostTerms.SexGround;
import org.qiao.consortium.shared.rule.Rule;

/** 应聘者条件 — whom a post may ask for: age, barred work, sex. */
final class PeopleRules {

    private static final int ADULT = 18;
    private static final int RETIREMENT = 60;

    private PeopleRules() {}

    static List<Rule<Publication>> all() {
        return List.of(
                rule(
                        ExchangeError.NEED_UNDER_SIXTEEN,
                        cite("minors-protection-law", "第六十一条"),
                        "ageFrom",
                        it -> youngest(it) >= 16 && !it.says(WordingTopic.UNDER_SIXTEEN)),
                rule(
                        ExchangeError.NEED_MINOR_IN_BARRED_WORK,
                        cite("minors-protection-law", "第六十一条"),
                        "hazards",
                        PeopleRules::keepsMinorsOut),
                rule(
                        ExchangeError.NEED_AGE_UPSIDE_DOWN,
                        NeedRules.HOUSE,
                        "ageTo",
                        it -> youngest(it) <= it.terms().asked().ageTo().orElse(Integer.MAX_VALUE)),
                rule(
                        ExchangeError.NEED_AGE_LIMIT,
                        cite("hr-market-regulation", "第二十四条"),
                        "reason",
                        it -> it.hasReason()
                                || (it.terms().asked().ageTo().orElse(RETIREMENT) >= RETIREMENT
                                        && it.terms().asked().ageFrom().orElse(ADULT) <= ADULT)),
                rule(
                        ExchangeError.NEED_SEX_WITHOUT_GROUND,
                        cite("women-protection-law", "第四十三条"),
                        "sexGround",
                        it -> it.terms().asked().sex().isEmpty()
                                || it.terms().asked().sexGround().isPresent()),
                rule(
                        ExchangeError.NEED_SEX_GROUND_DOES_NOT_FIT,
                        cite("women-workers-regulation", ""),
                        "sexGround",
                        it -> it.terms()
                                        .asked()
                                        .sex()
                                        .filter(Sex.FEMALE::equals)
                                        .isEmpty()
                                || it.terms()
                                        .asked()
                                        .sexGround()
                                        .filter(SexGround.FORBIDDEN_FOR_WOMEN::equals)
                                        .isEmpty()));
    }

    /** 16 and 17 may be hired, but not for work barred to them: then the post says 18, or names what bars them. */
    private static boolean keepsMinorsOut(Publication it) {
        var hazards = it.terms().asked().hazards();
        var statedMinor =
                it.terms().asked().ageFrom().filter(age -> age < ADULT).isPresent();
        var adultsOnly =
                it.terms().asked().ageFrom().filter(age -> age >= ADULT).isPresent();
        var named = !hazards.isEmpty() && !statedMinor;
        var barred = !hazards.isEmpty() || it.says(WordingTopic.BARRED_TO_MINORS);
        return !barred || adultsOnly || named;
    }

    private static int youngest(Publication it) {
        return it.terms().asked().ageFrom().orElse(16);
    }
}
