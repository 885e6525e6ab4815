package org.qiao.consortium.atlas.browse;

import static org.qiao.consortium.atlas.db.Tables.CHAIN;
import static org.qiao.consortium.atlas.db.Tables.CHAIN_MAPPING;
import static org.qiao.consortium.atlas.db.Tables.MAJOR;
import static org.qiao.consortium.atlas.db.Tables.OCCUPATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.partner.OpenToPartners;
import org.qiao.consortium.platform.partner.PartnerApi;
import org.qiao.consortium.platform.partner.PartnerScope;
import org.qiao.consortium.platform.partner.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 职业、专业与对应关系 for machines. */
@PartnerApi
class CataloguesApi {

    private static final String OCCUPATIONS = "/api/v1/occupations";
    private static final String MAJORS = "/api/v1/majors";
    private static final String MAPPINGS = "/api/v1/mappings";

    private final DSLContext sql;
    private final InstantSource clock;

    CataloguesApi(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One occupation. @param verification whether code and name were compared with the official text */
    record OccupationItem(
            String code, String name, String group, String division, String section, String verification) {}

    /** One major. */
    record MajorItem(String code, String name, String level, String className, String category) {}

    /** One mapping from a chain by an occupation and a post to a major. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record MappingItem(
            String id,
            String scheme,
            String chain,
            String occupation,
            String post,
            Optional<String> major,
            Optional<BigDecimal> weight,
            String verification) {}

    @GetMapping(OCCUPATIONS)
    @OpenToPartners(value = PartnerScope.CATALOGUES, alsoPublic = true)
    Slice<OccupationItem> occupations(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String size) {
        var many = Slice.size(size);
        var found = sql.select(
                        OCCUPATION.CODE,
                        OCCUPATION.NAME,
                        OCCUPATION.GROUP_NAME,
                        OCCUPATION.DIVISION_NAME,
                        OCCUPATION.SECTION_NAME,
                        OCCUPATION.VERIFICATION)
                .from(OCCUPATION)
                .where(OCCUPATION.RETIRED.isFalse(), OCCUPATION.CODE.gt(after))
                .orderBy(OCCUPATION.CODE)
                .limit(many + 1)
                .fetch(org.jooq.Records.mapping(OccupationItem::new));
        return Slice.of(OCCUPATIONS, many, found, OccupationItem::code, clock.instant());
    }

    @GetMapping(MAJORS)
    @OpenToPartners(value = PartnerScope.CATALOGUES, alsoPublic = true)
    Slice<MajorItem> majors(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String size) {
        var many = Slice.size(size);
        var found = sql.select(MAJOR.CODE, MAJOR.NAME, MAJOR.LEVEL, MAJOR.CLASS_NAME, MAJOR.CATEGORY_NAME)
                .from(MAJOR)
                .where(MAJOR.RETIRED.isFalse(), MAJOR.CODE.gt(after))
                .orderBy(MAJOR.CODE)
                .limit(many + 1)
                .fetch(org.jooq.Records.mapping(MajorItem::new));
        return Slice.of(MAJORS, many, found, MajorItem::code, clock.instant());
    }

    @GetMapping(MAPPINGS)
    @OpenToPartners(PartnerScope.MAPPINGS)
    Slice<MappingItem> mappings(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String size) {
        var many = Slice.size(size);
        var found = sql.select(
                        CHAIN_MAPPING.ID,
                        CHAIN.SCHEME_CODE,
                        CHAIN.CODE,
                        CHAIN_MAPPING.OCCUPATION_CODE,
                        CHAIN_MAPPING.POST,
                        CHAIN_MAPPING.MAJOR_CODE,
                        CHAIN_MAPPING.WEIGHT,
                        CHAIN_MAPPING.VERIFICATION)
                .from(CHAIN_MAPPING)
                .join(CHAIN)
                .on(CHAIN.ID.eq(CHAIN_MAPPING.CHAIN_ID))
                .where(
                        CHAIN_MAPPING.RETIRED.isFalse(),
                        CHAIN.RETIRED.isFalse(),
                        key(after).map(CHAIN_MAPPING.ID::gt).orElseGet(DSL::noCondition))
                .orderBy(CHAIN_MAPPING.ID)
                .limit(many + 1)
                .fetch(it -> new MappingItem(
                        it.value1().toString(),
                        it.value2(),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        Optional.ofNullable(it.value6()),
                        Optional.ofNullable(it.value7()),
                        it.value8()));
        return Slice.of(MAPPINGS, many, List.copyOf(found), MappingItem::id, clock.instant());
    }

    private static Optional<UUID> key(String after) {
        try {
            return after.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(after));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
