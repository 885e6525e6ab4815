package org.qiao.consortium.atlas.mapping;

import static org.qiao.consortium.atlas.db.Tables.CHAIN;
import static org.qiao.consortium.atlas.db.Tables.CHAIN_MAPPING;
import static org.qiao.consortium.atlas.db.Tables.MAJOR;
import static org.qiao.consortium.atlas.db.Tables.MAJOR_OCCUPATION;
import static org.qiao.consortium.atlas.db.Tables.OCCUPATION;
import static org.qiao.consortium.atlas.db.Tables.SCHEME;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads what has no match: the gaps between chains, posts, occupations and majors. */
@Component
public class OrphanQueries {

    /** @param code of the thing, empty for a chain @param where the chain or class it stands in */
    public record Orphan(String code, String name, String where, String url) {}

    private final DSLContext sql;

    OrphanQueries(DSLContext sql) {
        this.sql = sql;
    }

    private static Condition in(String scheme) {
        return scheme.isEmpty() ? DSL.noCondition() : CHAIN.SCHEME_CODE.eq(scheme);
    }

    /** Chains to which no major is mapped. */
    List<Orphan> chains(String scheme) {
        return sql.select(CHAIN.CODE, CHAIN.NAME, SCHEME.NAME, CHAIN.SCHEME_CODE)
                .from(CHAIN)
                .join(SCHEME)
                .on(SCHEME.CODE.eq(CHAIN.SCHEME_CODE))
                .where(
                        in(scheme),
                        CHAIN.RETIRED.isFalse(),
                        DSL.notExists(sql.selectOne()
                                .from(CHAIN_MAPPING)
                                .where(
                                        CHAIN_MAPPING.CHAIN_ID.eq(CHAIN.ID),
                                        CHAIN_MAPPING.RETIRED.isFalse(),
                                        CHAIN_MAPPING.MAJOR_CODE.isNotNull())))
                .orderBy(SCHEME.NAME, CHAIN.CODE)
                .fetch(it -> new Orphan(
                        "", it.value2(), it.value3(), "/atlas/schemes/" + it.value4() + "/chains/" + it.value1()));
    }

    /** Posts of a chain that nobody trains for. */
    List<Orphan> posts(String scheme) {
        return sql.selectDistinct(
                        CHAIN_MAPPING.POST, OCCUPATION.CODE, OCCUPATION.NAME, CHAIN.NAME, CHAIN.SCHEME_CODE, CHAIN.CODE)
                .from(CHAIN_MAPPING)
                .join(CHAIN)
                .on(CHAIN.ID.eq(CHAIN_MAPPING.CHAIN_ID))
                .join(OCCUPATION)
                .on(OCCUPATION.CODE.eq(CHAIN_MAPPING.OCCUPATION_CODE))
                .where(
                        in(scheme),
                        CHAIN.RETIRED.isFalse(),
                        CHAIN_MAPPING.RETIRED.isFalse(),
                        CHAIN_MAPPING.MAJOR_CODE.isNull())
                .orderBy(CHAIN.NAME, CHAIN_MAPPING.POST)
                .fetch(it -> new Orphan(
                        it.value2(),
                        it.value1(),
                        it.value4() + " · " + it.value3(),
                        "/atlas/schemes/" + it.value5() + "/chains/" + it.value6()));
    }

    /** Occupations of the mapped posts that neither a mapping nor a major's own description connects with a major. */
    List<Orphan> occupations(String scheme) {
        var mapped = CHAIN_MAPPING.as("mapped");
        return sql.selectDistinct(OCCUPATION.CODE, OCCUPATION.NAME, OCCUPATION.GROUP_NAME)
                .from(CHAIN_MAPPING)
                .join(CHAIN)
                .on(CHAIN.ID.eq(CHAIN_MAPPING.CHAIN_ID))
                .join(OCCUPATION)
                .on(OCCUPATION.CODE.eq(CHAIN_MAPPING.OCCUPATION_CODE))
                .where(
                        in(scheme),
                        CHAIN.RETIRED.isFalse(),
                        CHAIN_MAPPING.RETIRED.isFalse(),
                        DSL.notExists(sql.selectOne()
                                .from(mapped)
                                .where(
                                        mapped.OCCUPATION_CODE.eq(OCCUPATION.CODE),
                                        mapped.RETIRED.isFalse(),
                                        mapped.MAJOR_CODE.isNotNull())),
                        DSL.notExists(sql.selectOne()
                                .from(MAJOR_OCCUPATION)
                                .where(MAJOR_OCCUPATION.OCCUPATION_CODE.in(
                                        OCCUPATION.CODE, OCCUPATION.GROUP_CODE, OCCUPATION.DIVISION_CODE))))
                .orderBy(OCCUPATION.CODE)
                .fetch(it -> new Orphan(it.value1(), it.value2(), it.value3(), "/atlas/occupations/" + it.value1()));
    }

    /** Majors of a level for which no chain has a post. */
    List<Orphan> majors(String scheme, String level) {
        return sql.select(MAJOR.CODE, MAJOR.NAME, MAJOR.CLASS_NAME)
                .from(MAJOR)
                .where(
                        MAJOR.RETIRED.isFalse(),
                        level.isEmpty() ? DSL.noCondition() : MAJOR.LEVEL.eq(level),
                        DSL.notExists(sql.selectOne()
                                .from(CHAIN_MAPPING)
                                .join(CHAIN)
                                .on(CHAIN.ID.eq(CHAIN_MAPPING.CHAIN_ID))
                                .where(
                                        in(scheme),
                                        CHAIN_MAPPING.MAJOR_CODE.eq(MAJOR.CODE),
                                        CHAIN_MAPPING.RETIRED.isFalse())))
                .orderBy(MAJOR.CODE)
                .fetch(it -> new Orphan(it.value1(), it.value2(), it.value3(), "/atlas/majors/" + it.value1()));
    }
}
