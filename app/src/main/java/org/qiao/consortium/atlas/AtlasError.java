package org.qiao.consortium.atlas;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with schemes, chains and mappings. */
public enum AtlasError implements ErrorCode {
    SCHEME_NAME_MISSING("atlas.scheme.name-missing"),
    SCHEME_NAME_TAKEN("atlas.scheme.name-taken"),
    SCHEME_SOURCE_MISSING("atlas.scheme.source-missing"),
    SCHEME_START_MISSING("atlas.scheme.start-missing"),
    SCHEME_ENDS_BEFORE_IT_STARTS("atlas.scheme.ends-before-it-starts"),
    CHAIN_NAME_MISSING("atlas.chain.name-missing"),
    CHAIN_NAME_TAKEN("atlas.chain.name-taken"),
    CHAIN_INDUSTRY_UNKNOWN("atlas.chain.industry-unknown"),
    CHAIN_FIRM_UNKNOWN("atlas.chain.firm-unknown"),
    MAPPING_OCCUPATION_UNKNOWN("atlas.mapping.occupation-unknown"),
    MAPPING_TRADE_UNKNOWN("atlas.mapping.trade-unknown"),
    MAPPING_POST_MISSING("atlas.mapping.post-missing"),
    MAPPING_MAJOR_UNKNOWN("atlas.mapping.major-unknown"),
    MAPPING_WEIGHT_WRONG("atlas.mapping.weight-wrong"),
    MAPPING_SOURCE_MISSING("atlas.mapping.source-missing"),
    MAPPING_TAKEN("atlas.mapping.taken");

    private final String code;

    AtlasError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
