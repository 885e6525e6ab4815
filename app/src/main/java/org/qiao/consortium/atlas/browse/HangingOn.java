package org.qiao.consortium.atlas.browse;

import static org.qiao.consortium.atlas.db.Tables.CHAIN;
import static org.qiao.consortium.atlas.db.Tables.CHAIN_MAPPING;
import static org.qiao.consortium.atlas.db.Tables.MAJOR;
import static org.qiao.consortium.atlas.db.Tables.OCCUPATION;
import static org.qiao.consortium.atlas.db.Tables.SCHEME;
import static org.qiao.consortium.atlas.db.Tables.SHORTAGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.atlas.browse.OccupationPage.ChainLine;
import org.qiao.consortium.atlas.browse.OccupationPage.ShortageLine;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** Reads what hangs on an occupation or a major in the database: chains with their posts, rankings. */
@Component
class HangingOn {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Texts texts;

    HangingOn(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    List<ChainLine> chainsOfOccupation(String code) {
        return chains(CHAIN_MAPPING.OCCUPATION_CODE.eq(code));
    }

    List<ChainLine> chainsOfMajor(String code) {
        return chains(CHAIN_MAPPING.MAJOR_CODE.eq(code));
    }

    private List<ChainLine> chains(Condition condition) {
        return sql.select(
                        SCHEME.NAME,
                        CHAIN.NAME,
                        CHAIN.SCHEME_CODE,
                        CHAIN.CODE,
                        CHAIN_MAPPING.TRADE,
                        CHAIN_MAPPING.POST,
                        MAJOR.CODE,
                        MAJOR.NAME,
                        OCCUPATION.CODE,
                        OCCUPATION.NAME,
                        CHAIN_MAPPING.WEIGHT,
                        CHAIN_MAPPING.VERIFICATION)
                .from(CHAIN_MAPPING)
                .join(CHAIN)
                .on(CHAIN.ID.eq(CHAIN_MAPPING.CHAIN_ID))
                .join(SCHEME)
                .on(SCHEME.CODE.eq(CHAIN.SCHEME_CODE))
                .join(OCCUPATION)
                .on(OCCUPATION.CODE.eq(CHAIN_MAPPING.OCCUPATION_CODE))
                .leftJoin(MAJOR)
                .on(MAJOR.CODE.eq(CHAIN_MAPPING.MAJOR_CODE))
                .where(condition, CHAIN_MAPPING.RETIRED.isFalse(), CHAIN.RETIRED.isFalse())
                .orderBy(SCHEME.VALID_FROM.desc(), CHAIN.CODE, CHAIN_MAPPING.POST, CHAIN_MAPPING.WEIGHT.desc())
                .limit(MOST)
                .fetch(it -> new ChainLine(
                        it.value1() + " · " + it.value2(),
                        "/atlas/schemes/" + it.value3() + "/chains/" + it.value4(),
                        it.value5(),
                        it.value6(),
                        Optional.ofNullable(it.value8()).orElse(""),
                        "/atlas/majors/" + it.value7(),
                        it.value10(),
                        "/atlas/occupations/" + it.value9(),
                        Optional.ofNullable(it.value11())
                                .map(BigDecimal::toPlainString)
                                .orElse(""),
                        texts.of("atlas.verification." + it.value12())));
    }

    /** The latest quarter first. */
    List<ShortageLine> shortages(String occupation) {
        return sql.select(SHORTAGE.QUARTER, SHORTAGE.RANK)
                .from(SHORTAGE)
                .where(SHORTAGE.OCCUPATION_CODE.eq(occupation), SHORTAGE.RETIRED.isFalse())
                .orderBy(SHORTAGE.QUARTER.desc())
                .fetch(it -> new ShortageLine(
                        it.value1(),
                        it.value2() == null
                                ? texts.of("atlas.shortage.listed")
                                : texts.of("atlas.shortage.rank", it.value2())));
    }
}
