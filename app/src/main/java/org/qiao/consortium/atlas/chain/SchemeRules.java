package org.qiao.consortium.atlas.chain;

import static org.qiao.consortium.atlas.AtlasError.CHAIN_FIRM_UNKNOWN;
import static org.qiao.consortium.atlas.AtlasError.CHAIN_INDUSTRY_UNKNOWN;
import static org.qiao.consortium.atlas.AtlasError.CHAIN_NAME_MISSING;
import static org.qiao.consortium.atlas.AtlasError.CHAIN_NAME_TAKEN;
import static org.qiao.consortium.atlas.AtlasError.SCHEME_ENDS_BEFORE_IT_STARTS;
import static org.qiao.consortium.atlas.AtlasError.SCHEME_NAME_MISSING;
import static org.qiao.consortium.atlas.AtlasError.SCHEME_NAME_TAKEN;
import static org.qiao.consortium.atlas.AtlasError.SCHEME_SOURCE_MISSING;
import static org.qiao.consortium.atlas.AtlasError.SCHEME_START_MISSING;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Rule;

/** 方案与产业链登记条件 — good sense only: no regulation says how a scheme is kept. */
final class SchemeRules {

    /** @param taken names of the schemes that there are */
    record NewScheme(
            String name, String source, Optional<LocalDate> from, Optional<LocalDate> to, List<String> taken) {}

    static final List<Rule<NewScheme>> SCHEME = List.of(
            rule(SCHEME_NAME_MISSING, "name", it -> !it.name().isBlank()),
            rule(SCHEME_NAME_TAKEN, "name", it -> !it.taken().contains(it.name())),
            rule(SCHEME_SOURCE_MISSING, "source", it -> !it.source().isBlank()),
            rule(SCHEME_START_MISSING, "validFrom", it -> it.from().isPresent()),
            rule(
                    SCHEME_ENDS_BEFORE_IT_STARTS,
                    "validTo",
                    it -> it.from().isEmpty()
                            || it.to().isEmpty()
                            || !it.to().get().isBefore(it.from().get())));

    /**
     * @param taken names of the other chains of the scheme
     * @param unknownIndustries codes that the industry classification has not
     * @param unknownFirms numbers that no unit has
     */
    record ChainEntry(String name, List<String> taken, List<String> unknownIndustries, List<String> unknownFirms) {}

    static final List<Rule<ChainEntry>> CHAIN = List.of(
            rule(CHAIN_NAME_MISSING, "name", it -> !it.name().isBlank()),
            rule(CHAIN_NAME_TAKEN, "name", it -> !it.taken().contains(it.name())),
            Rule.<ChainEntry>rule(
                            CHAIN_INDUSTRY_UNKNOWN,
                            "industries",
                            it -> it.unknownIndustries().isEmpty())
                    .saying(it -> List.of(String.join("、", it.unknownIndustries()))),
            Rule.<ChainEntry>rule(
                            CHAIN_FIRM_UNKNOWN, "firms", it -> it.unknownFirms().isEmpty())
                    .saying(it -> List.of(String.join("、", it.unknownFirms()))));

    private SchemeRules() {}
}
