package org.qiao.consortium.atlas.chain;

import static org.jooq.impl.DSL.countDistinct;
import static org.qiao.consortium.atlas.db.Tables.CHAIN;
import static org.qiao.consortium.atlas.db.Tables.CHAIN_FIRM;
import static org.qiao.consortium.atlas.db.Tables.CHAIN_MAPPING;
import static org.qiao.consortium.atlas.db.Tables.SCHEME;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.atlas.chain.Scheme.ChainLine;
import org.qiao.consortium.atlas.chain.Scheme.Stated;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Reads schemes and chains; they are no secret. */
@Component
public class SchemeQueries {

    private final DSLContext sql;
    private final OrganizationNames names;

    SchemeQueries(DSLContext sql, OrganizationNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** Those that still hold first, the latest of them before the others; examples last. */
    public List<Scheme> all() {
        var chains = chainLines();
        return sql.selectFrom(SCHEME)
                .where(SCHEME.RETIRED.isFalse())
                .orderBy(
                        SCHEME.VERIFICATION.eq(Verification.EXAMPLE.name()),
                        SCHEME.VALID_TO.desc().nullsFirst(),
                        SCHEME.VALID_FROM.desc(),
                        SCHEME.CODE)
                .fetch(it -> scheme(it, chains));
    }

    public Optional<Scheme> find(String code) {
        return all().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    private static Scheme scheme(Record it, Map<String, List<ChainLine>> chains) {
        return new Scheme(
                it.get(SCHEME.ID),
                it.get(SCHEME.CODE),
                it.get(SCHEME.NAME),
                Kind.valueOf(it.get(SCHEME.KIND)),
                it.get(SCHEME.SOURCE),
                it.get(SCHEME.VALID_FROM),
                Optional.ofNullable(it.get(SCHEME.VALID_TO)),
                Verification.valueOf(it.get(SCHEME.VERIFICATION)),
                it.get(SCHEME.NOTE),
                Stream.of(
                                stated(Kind.SYSTEM, it.get(SCHEME.STATED_SYSTEMS)),
                                stated(Kind.CLUSTER, it.get(SCHEME.STATED_CLUSTERS)),
                                stated(Kind.CHAIN, it.get(SCHEME.STATED_CHAINS)))
                        .flatMap(Optional::stream)
                        .toList(),
                chains.getOrDefault(it.get(SCHEME.CODE), List.of()));
    }

    private static Optional<Stated> stated(Kind kind, @Nullable Integer count) {
        return Optional.ofNullable(count).map(it -> new Stated(kind, it));
    }

    private Map<String, List<ChainLine>> chainLines() {
        return sql.select(
                        CHAIN.SCHEME_CODE,
                        CHAIN.ID,
                        CHAIN.CODE,
                        CHAIN.NAME,
                        CHAIN.KIND,
                        CHAIN.TAG,
                        CHAIN.VERIFICATION,
                        CHAIN.HEAD_UNIT,
                        countDistinct(CHAIN_MAPPING.OCCUPATION_CODE),
                        countDistinct(CHAIN_MAPPING.POST),
                        countDistinct(CHAIN_MAPPING.MAJOR_CODE))
                .from(CHAIN)
                .leftJoin(CHAIN_MAPPING)
                .on(CHAIN_MAPPING.CHAIN_ID.eq(CHAIN.ID), CHAIN_MAPPING.RETIRED.isFalse())
                .where(CHAIN.RETIRED.isFalse())
                .groupBy(CHAIN.ID)
                .orderBy(CHAIN.KIND, CHAIN.CODE)
                .fetchGroups(
                        CHAIN.SCHEME_CODE,
                        it -> new ChainLine(
                                it.get(CHAIN.ID),
                                it.get(CHAIN.CODE),
                                it.get(CHAIN.NAME),
                                Kind.valueOf(it.get(CHAIN.KIND)),
                                it.get(CHAIN.TAG),
                                Verification.valueOf(it.get(CHAIN.VERIFICATION)),
                                it.get(CHAIN.HEAD_UNIT),
                                it.value9(),
                                it.value10(),
                                it.value11()));
    }

    public Optional<Chain> chain(String scheme, String code) {
        return sql.select(
                        CHAIN.ID,
                        SCHEME.NAME,
                        CHAIN.NAME,
                        CHAIN.KIND,
                        CHAIN.TAG,
                        CHAIN.VERIFICATION,
                        CHAIN.INDUSTRIES,
                        CHAIN.HEAD_UNIT)
                .from(CHAIN)
                .join(SCHEME)
                .on(SCHEME.CODE.eq(CHAIN.SCHEME_CODE))
                .where(CHAIN.SCHEME_CODE.eq(scheme), CHAIN.CODE.eq(code), CHAIN.RETIRED.isFalse())
                .fetchOptional(it -> new Chain(
                        it.value1(),
                        scheme,
                        it.value2(),
                        code,
                        it.value3(),
                        Kind.valueOf(it.value4()),
                        it.value5(),
                        Verification.valueOf(it.value6()),
                        Arrays.asList(it.value7()),
                        it.value8(),
                        firms(it.value1())));
    }

    private List<Chain.Firm> firms(UUID chain) {
        var firms = sql.select(CHAIN_FIRM.ORGANIZATION_ID, CHAIN_FIRM.LEADER)
                .from(CHAIN_FIRM)
                .where(CHAIN_FIRM.CHAIN_ID.eq(chain))
                .orderBy(CHAIN_FIRM.LEADER.desc())
                .fetchMap(it -> new OrganizationId(it.value1()), it -> it.value2());
        var known = names.namesOf(firms.keySet());
        return firms.entrySet().stream()
                .map(it -> new Chain.Firm(it.getKey(), known.getOrDefault(it.getKey(), ""), it.getValue()))
                .toList();
    }
}
