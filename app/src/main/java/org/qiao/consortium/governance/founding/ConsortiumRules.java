package org.qiao.consortium.governance.founding;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.ConsortiumLevel;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** 市级统筹、区县协调: which consortium can stand under which. */
final class ConsortiumRules {

    static final int LONGEST_NAME = 100;

    private static final Citation TIERS = cite("training-reform-plan", "三");
    private static final Citation PARK = cite("consortium-plan", "一");
    private static final int OF_PREFECTURE = 4;

    /** @param parent empty when none was chosen */
    record Place(Optional<ConsortiumLevel> level, String regionCode, Optional<ConsortiumRow> parent) {

        private boolean isCity() {
            return level.filter(it -> it == ConsortiumLevel.CITY).isPresent();
        }

        private boolean inParent() {
            return parent.filter(it -> it.level() == ConsortiumLevel.CITY)
                    .map(it -> prefecture(regionCode).equals(prefecture(it.regionCode())))
                    .orElse(true);
        }

        private static String prefecture(String code) {
            return code.substring(0, Math.min(OF_PREFECTURE, code.length()));
        }
    }

    static final List<Rule<Place>> PLACE = List.of(
            rule(ConsortiumError.LEVEL_MISSING, "level", it -> it.level().isPresent()),
            Rule.<Place>rule(
                            ConsortiumError.LEVEL_OTHER_REGION,
                            "region",
                            it -> it.regionCode().isEmpty()
                                    || it.level()
                                            .map(level -> level.isOf(it.regionCode()))
                                            .orElse(true))
                    .saying(it -> List.of(it.level().map(ConsortiumLevel::label).orElse(""))),
            rule(
                    ConsortiumError.PARENT_OF_CITY,
                    TIERS,
                    "parent",
                    it -> !it.isCity() || it.parent().isEmpty()),
            rule(
                    ConsortiumError.PARENT_NO_CITY,
                    TIERS,
                    "parent",
                    it -> it.isCity()
                            || it.parent()
                                    .map(one -> one.level() == ConsortiumLevel.CITY)
                                    .orElse(true)),
            rule(ConsortiumError.PARENT_OTHER_CITY, TIERS, "parent", it -> it.isCity() || it.inParent()));

    /**
     * @param parkKnown true when none was chosen
     * @param basis of what was decided: the number of the document that founds it
     */
    record Naming(String name, boolean taken, boolean parkKnown, String secretariat, String basis) {}

    static final List<Rule<Naming>> NAMING = List.of(
            rule(ConsortiumError.NAME_TAKEN, "consortium", it -> !it.taken()),
            Rule.<Naming>rule(
                            ConsortiumError.NAME_TOO_LONG,
                            "consortium",
                            it -> it.name().length() <= LONGEST_NAME)
                    .saying(it -> List.of(LONGEST_NAME)),
            rule(
                    ConsortiumError.SECRETARIAT_MISSING,
                    "unit",
                    it -> !it.secretariat().isBlank()),
            rule(ConsortiumError.PARK_UNKNOWN, PARK, "park", Naming::parkKnown),
            rule(ConsortiumError.BASIS_MISSING, "basis", it -> !it.basis().isBlank()));

    private ConsortiumRules() {}
}
