package org.qiao.consortium.platform.partner;

import static org.qiao.consortium.platform.db.Tables.PARTNER_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Keeps tokens' digests; the only reader and writer of their table. */
@Component
class PartnerTokens {

    /** Last use is written at most this often: a busy partner would otherwise write with every request. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private static final Map<String, Field<?>> SORTS = Map.of(
            "partner", PARTNER_TOKEN.PARTNER,
            "issued", PARTNER_TOKEN.ISSUED_AT,
            "expires", PARTNER_TOKEN.EXPIRES_ON,
            "used", PARTNER_TOKEN.LAST_USED_AT);

    private final DSLContext sql;

    PartnerTokens(DSLContext sql) {
        this.sql = sql;
    }

    void insert(PartnerToken token, byte[] digest, @Nullable UUID replaces) {
        sql.insertInto(PARTNER_TOKEN)
                .set(PARTNER_TOKEN.ID, token.id())
                .set(PARTNER_TOKEN.NUMBER, token.number())
                .set(PARTNER_TOKEN.CONSORTIUM_ID, token.consortium().value())
                .set(PARTNER_TOKEN.PARTNER, token.partner())
                .set(PARTNER_TOKEN.PURPOSE, token.purpose())
                .set(
                        PARTNER_TOKEN.SCOPES,
                        token.scopes().stream().map(PartnerScope::word).toArray(String[]::new))
                .set(PARTNER_TOKEN.TOKEN_DIGEST, digest)
                .set(PARTNER_TOKEN.ENDING, token.ending())
                .set(PARTNER_TOKEN.PER_HOUR, token.perHour())
                .set(PARTNER_TOKEN.ISSUED_AT, token.issuedAt())
                .set(PARTNER_TOKEN.EXPIRES_ON, token.expiresOn())
                .set(PARTNER_TOKEN.REPLACES, replaces)
                .execute();
    }

    /** @return false when it was revoked before */
    boolean revoke(PartnerToken token, Instant at) {
        return sql.update(PARTNER_TOKEN)
                        .set(PARTNER_TOKEN.REVOKED_AT, at)
                        .where(PARTNER_TOKEN.ID.eq(token.id()), PARTNER_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<PartnerToken> ofDigest(byte[] digest) {
        return select(PARTNER_TOKEN.TOKEN_DIGEST.eq(digest), List.of(PARTNER_TOKEN.ISSUED_AT.desc()), 0, 1).stream()
                .findFirst();
    }

    void used(PartnerToken token, Instant at) {
        sql.update(PARTNER_TOKEN)
                .set(PARTNER_TOKEN.LAST_USED_AT, at)
                .set(PARTNER_TOKEN.USES, PARTNER_TOKEN.USES.plus(1))
                .where(
                        PARTNER_TOKEN.ID.eq(token.id()),
                        PARTNER_TOKEN
                                .LAST_USED_AT
                                .isNull()
                                .or(PARTNER_TOKEN.LAST_USED_AT.le(at.minus(USE_IS_NOTED_EVERY))))
                .execute();
    }

    Optional<PartnerToken> find(Viewer viewer, String number) {
        return select(visibleTo(viewer).and(PARTNER_TOKEN.NUMBER.eq(number)), List.of(PARTNER_TOKEN.NUMBER.asc()), 0, 1)
                .stream()
                .findFirst();
    }

    Paged<PartnerToken> find(Viewer viewer, TokenFilter filter, Paging paging, LocalDate today) {
        var wanted = visibleTo(viewer).and(filter.condition(today));
        var total =
                sql.fetchCount(sql.selectOne().from(PARTNER_TOKEN).where(wanted).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(select(wanted, sorts(paging), paging.offset(), paging.size()), paging, total);
    }

    Stream<PartnerToken> all(Viewer viewer, TokenFilter filter, Paging paging, LocalDate today) {
        return select(visibleTo(viewer).and(filter.condition(today)), sorts(paging), 0, 10_000).stream();
    }

    private static Condition visibleTo(Viewer viewer) {
        return PARTNER_TOKEN.CONSORTIUM_ID.eq(viewer.consortium().value());
    }

    private static List<SortField<?>> sorts(Paging paging) {
        var sorts = new ArrayList<SortField<?>>();
        var by = SORTS.get(paging.sort());
        if (by != null) {
            sorts.add(paging.descending() ? by.desc().nullsLast() : by.asc().nullsLast());
        }
        sorts.add(PARTNER_TOKEN.ISSUED_AT.desc());
        sorts.add(PARTNER_TOKEN.NUMBER.desc());
        return sorts;
    }

    private List<PartnerToken> select(Condition wanted, List<? extends SortField<?>> sorts, int offset, int limit) {
        return sql.select(PARTNER_TOKEN.fields())
                .from(PARTNER_TOKEN)
                .where(wanted)
                .orderBy(sorts)
                .offset(offset)
                .limit(limit)
                .fetch(PartnerTokens::token);
    }

    private static PartnerToken token(Record it) {
        var scopes = EnumSet.noneOf(PartnerScope.class);
        Arrays.stream(it.get(PARTNER_TOKEN.SCOPES))
                .flatMap(word -> PartnerScope.of(word).stream())
                .forEach(scopes::add);
        return new PartnerToken(
                it.get(PARTNER_TOKEN.ID),
                it.get(PARTNER_TOKEN.NUMBER),
                new ConsortiumId(it.get(PARTNER_TOKEN.CONSORTIUM_ID)),
                it.get(PARTNER_TOKEN.PARTNER),
                it.get(PARTNER_TOKEN.PURPOSE),
                scopes,
                it.get(PARTNER_TOKEN.ENDING),
                it.get(PARTNER_TOKEN.PER_HOUR),
                it.get(PARTNER_TOKEN.ISSUED_AT),
                it.get(PARTNER_TOKEN.EXPIRES_ON),
                Optional.ofNullable(it.get(PARTNER_TOKEN.REVOKED_AT)),
                Optional.ofNullable(it.get(PARTNER_TOKEN.LAST_USED_AT)),
                it.get(PARTNER_TOKEN.USES));
    }
}
