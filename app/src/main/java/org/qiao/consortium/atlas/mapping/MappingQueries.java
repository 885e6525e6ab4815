package org.qiao.consortium.atlas.mapping;

import static org.qiao.consortium.atlas.db.Tables.CHAIN;
import static org.qiao.consortium.atlas.db.Tables.CHAIN_MAPPING;
import static org.qiao.consortium.atlas.db.Tables.MAJOR;
import static org.qiao.consortium.atlas.db.Tables.OCCUPATION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.atlas.chain.Verification;
import org.springframework.stereotype.Component;

/** Reads mappings; they are no secret. */
@Component
class MappingQueries {

    /** @param category 专业大类, of whatever level @param mappings how many of the chain lead there */
    record CategoryFlow(String chain, String chainCode, String category, int mappings) {}

    private final DSLContext sql;

    MappingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** All of a chain: by occupation, post and falling weight. */
    List<Mapping> of(UUID chain) {
        return sql.select(
                        CHAIN_MAPPING.ID,
                        OCCUPATION.CODE,
                        OCCUPATION.NAME,
                        CHAIN_MAPPING.TRADE,
                        CHAIN_MAPPING.POST,
                        MAJOR.CODE,
                        MAJOR.NAME,
                        CHAIN_MAPPING.WEIGHT,
                        CHAIN_MAPPING.BASIS,
                        CHAIN_MAPPING.SOURCE,
                        CHAIN_MAPPING.VALID_FROM,
                        CHAIN_MAPPING.VERIFICATION)
                .from(CHAIN_MAPPING)
                .join(OCCUPATION)
                .on(OCCUPATION.CODE.eq(CHAIN_MAPPING.OCCUPATION_CODE))
                .leftJoin(MAJOR)
                .on(MAJOR.CODE.eq(CHAIN_MAPPING.MAJOR_CODE))
                .where(CHAIN_MAPPING.CHAIN_ID.eq(chain), CHAIN_MAPPING.RETIRED.isFalse())
                .orderBy(
                        OCCUPATION.CODE,
                        CHAIN_MAPPING.POST,
                        CHAIN_MAPPING.WEIGHT.desc().nullsLast())
                .fetch(it -> new Mapping(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        Optional.ofNullable(it.value6()).orElse(""),
                        Optional.ofNullable(it.value7()).orElse(""),
                        Optional.ofNullable(it.value8()),
                        it.value9(),
                        it.value10(),
                        it.value11(),
                        Verification.valueOf(it.value12())));
    }

    /** From the chains of a scheme to the 专业大类 that train for their posts. */
    List<CategoryFlow> categoryFlows(String scheme) {
        return sql.select(CHAIN.NAME, CHAIN.CODE, MAJOR.CATEGORY_NAME, DSL.count())
                .from(CHAIN_MAPPING)
                .join(CHAIN)
                .on(CHAIN.ID.eq(CHAIN_MAPPING.CHAIN_ID))
                .join(MAJOR)
                .on(MAJOR.CODE.eq(CHAIN_MAPPING.MAJOR_CODE))
                .where(CHAIN.SCHEME_CODE.eq(scheme), CHAIN_MAPPING.RETIRED.isFalse(), CHAIN.RETIRED.isFalse())
                .groupBy(CHAIN.NAME, CHAIN.CODE, MAJOR.CATEGORY_NAME)
                .orderBy(CHAIN.CODE, DSL.count().desc())
                .fetch(it -> new CategoryFlow(it.value1(), it.value2(), it.value3(), it.value4()));
    }
}
