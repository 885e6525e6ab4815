package org.qiao.consortium.governance.directory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.VERIFICATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.member.Care;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.governance.verification.EmployerVerified;
import org.qiao.consortium.governance.verification.VerificationState;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Reads the directory: what the viewer may see, filtered, sorted, a page at a time. */
@Component
class MemberQueries {

    /** No export is longer; a city has a few thousand units. */
    private static final int MOST_EXPORTED = 20_000;

    private static final Map<String, Field<?>> SORTS = Map.of(
            "name", ORGANIZATION.NAME,
            "kind", ORGANIZATION.KIND,
            "region", ORGANIZATION.REGION_CODE,
            "staff", ORGANIZATION.STAFF,
            "number", ORGANIZATION.NUMBER,
            "until", VERIFICATION.VALID_UNTIL);

    private static final Field<Boolean> ASKED = field(EmployerVerified.asked());

    /**
     * What a unit's page knows beyond its row.
     *
     * @param inside whether the viewer looks after the unit, as administrator or for a consortium that has it in its care
     * @param contactName masked unless the viewer acts for the unit; empty for those who may not even see that
     */
    record Detail(
            MemberRow row,
            boolean inside,
            String address,
            String intro,
            boolean intermediary,
            String agencyLicence,
            String contactName,
            String contactPhone,
            Optional<LocalDate> appliedOn,
            Optional<LocalDate> leftOn) {}

    private final DSLContext sql;
    private final FormCodes codes;
    private final Secrets secrets;
    private final Care care;
    private final WantedMembers wanted;

    MemberQueries(DSLContext sql, FormCodes codes, Secrets secrets, Care care, WantedMembers wanted) {
        this.sql = sql;
        this.codes = codes;
        this.secrets = secrets;
        this.care = care;
        this.wanted = wanted;
    }

    Paged<MemberRow> find(Viewer viewer, MemberFilter filter, Paging paging, LocalDate today) {
        return page(viewer, Sight.visibleTo(viewer, today).and(wanted.matching(filter, today)), paging, today);
    }

    /** What also a visitor may see, whoever looks. */
    Paged<MemberRow> findPublic(Viewer viewer, MemberFilter filter, Paging paging, LocalDate today) {
        return page(viewer, Sight.isPublic(today).and(wanted.matching(filter, today)), paging, today);
    }

    /** Units of the public directory whose numbers come after this one, in their order. */
    List<MembersApi.Member> publicAfter(Viewer viewer, String number, int limit, LocalDate today) {
        return rowsOf(viewer)
                .and(Sight.isPublic(today))
                .and(ORGANIZATION.NUMBER.gt(number))
                .orderBy(ORGANIZATION.NUMBER)
                .limit(limit)
                .fetch(it -> row(it, today))
                .stream()
                .map(it -> new MembersApi.Member(
                        it.number(), it.name(), it.kind().name(), it.regionCode(), it.industryCode(), it.example()))
                .toList();
    }

    private Paged<MemberRow> page(Viewer viewer, Condition which, Paging paging, LocalDate today) {
        var total = sql.fetchCount(from(viewer, ORGANIZATION.ID).and(which).limit(Paging.EXACT_TOTAL + 1));
        var rows = rowsOf(viewer)
                .and(which)
                .orderBy(order(paging))
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(it -> row(it, today));
        return new Paged<>(rows, paging, total);
    }

    /** Those of the units that the viewer may see; in no order. */
    List<MemberRow> those(Viewer viewer, Condition units, int limit, LocalDate today) {
        return rowsOf(viewer)
                .and(Sight.visibleTo(viewer, today).and(units))
                .limit(limit)
                .fetch(it -> row(it, today));
    }

    /** All that the viewer filtered, in the order of the list. */
    List<MemberRow> all(Viewer viewer, MemberFilter filter, Paging paging, LocalDate today) {
        return rowsOf(viewer)
                .and(Sight.visibleTo(viewer, today).and(wanted.matching(filter, today)))
                .orderBy(order(paging))
                .limit(MOST_EXPORTED)
                .fetch(it -> row(it, today));
    }

    int count(Viewer viewer, MemberFilter filter, LocalDate today) {
        return sql.fetchCount(from(viewer, ORGANIZATION.ID)
                .and(Sight.visibleTo(viewer, today))
                .and(wanted.matching(filter, today))
                .limit(Paging.EXACT_TOTAL));
    }

    /** @throws NotFound for a number that is not there, or not the viewer's to see */
    Detail get(Viewer viewer, String number, LocalDate today) {
        return detail(viewer, number, Sight.visibleTo(viewer, today), today);
    }

    /** @throws NotFound for a unit that the public does not see */
    Detail getPublic(Viewer viewer, String number, LocalDate today) {
        return detail(viewer, number, Sight.isPublic(today), today);
    }

    private Detail detail(Viewer viewer, String number, Condition visible, LocalDate today) {
        return rowsOf(viewer)
                .and(ORGANIZATION.NUMBER.eq(number))
                .and(visible)
                .fetchOptional(it -> detail(it, viewer, today))
                .orElseThrow(() -> new NotFound("governance.organization", number));
    }

    private SelectConditionStep<Record> rowsOf(Viewer viewer) {
        return from(
                viewer,
                ORGANIZATION.asterisk(),
                MEMBERSHIP.STATUS,
                MEMBERSHIP.STANDING,
                MEMBERSHIP.APPLIED_ON,
                MEMBERSHIP.JOINED_ON,
                MEMBERSHIP.LEFT_ON,
                VERIFICATION.STATUS,
                VERIFICATION.VALID_UNTIL,
                ASKED);
    }

    private SelectConditionStep<Record> from(Viewer viewer, SelectFieldOrAsterisk... fields) {
        return sql.select(fields)
                .from(ORGANIZATION)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANIZATION_ID.eq(ORGANIZATION.ID))
                .and(MEMBERSHIP.CONSORTIUM_ID.eq(viewer.consortium().value()))
                .leftJoin(VERIFICATION)
                .on(VERIFICATION.ORGANIZATION_ID.eq(ORGANIZATION.ID))
                .and(VERIFICATION.SUPERSEDED_AT.isNull())
                .where(noCondition());
    }

    private static List<SortField<?>> order(Paging paging) {
        var column = SORTS.getOrDefault(paging.sort(), ORGANIZATION.NAME);
        var sorted =
                paging.descending() ? column.desc().nullsLast() : column.asc().nullsLast();
        return List.of(sorted, ORGANIZATION.NAME.asc(), ORGANIZATION.ID.asc());
    }

    private MemberRow row(Record it, LocalDate today) {
        var until = Optional.ofNullable(it.get(VERIFICATION.VALID_UNTIL));
        var state = VerificationState.of(it.get(VERIFICATION.STATUS), until.orElse(null), it.get(ASKED), today);
        return new MemberRow(
                new OrganizationId(it.get(ORGANIZATION.ID)),
                it.get(ORGANIZATION.NUMBER),
                it.get(ORGANIZATION.NAME),
                it.get(ORGANIZATION.SHORT_NAME),
                OrganizationKind.valueOf(it.get(ORGANIZATION.KIND)),
                Optional.ofNullable(it.get(ORGANIZATION.CREDIT_CODE)).orElse(""),
                it.get(ORGANIZATION.REGION_CODE),
                codes.regions().nameOf(it.get(ORGANIZATION.REGION_CODE)),
                it.get(ORGANIZATION.INDUSTRY_CODE),
                codes.industries().nameOf(it.get(ORGANIZATION.INDUSTRY_CODE)),
                it.get(ORGANIZATION.STAFF),
                Optional.ofNullable(it.get(MEMBERSHIP.STATUS)).map(MembershipStatus::valueOf),
                Optional.ofNullable(it.get(MEMBERSHIP.STANDING))
                        .map(MemberStanding::valueOf)
                        .orElse(MemberStanding.MEMBER),
                Optional.ofNullable(it.get(MEMBERSHIP.JOINED_ON)),
                state,
                until,
                it.get(ORGANIZATION.EXAMPLE));
    }

    private Detail detail(Record it, Viewer viewer, LocalDate today) {
        var row = row(it, today);
        var whole = Sight.actsFor(viewer, row.id());
        var inside = Sight.seesAll(viewer) && (viewer.is(Role.PLATFORM_ADMIN) || care.has(viewer, row.id()));
        var masked = whole || inside;
        var name = new PersonName(it.get(ORGANIZATION.CONTACT_NAME));
        var phone = Optional.ofNullable(it.get(ORGANIZATION.CONTACT_PHONE_SEALED))
                .map(secrets::open)
                .map(PhoneNumber::new);
        return new Detail(
                row,
                inside,
                it.get(ORGANIZATION.ADDRESS),
                it.get(ORGANIZATION.INTRO),
                it.get(ORGANIZATION.INTERMEDIARY),
                it.get(ORGANIZATION.AGENCY_LICENCE),
                whole ? name.full() : masked ? name.masked() : "",
                phone.map(no -> whole ? no.full() : masked ? no.masked() : "").orElse(""),
                Optional.ofNullable(it.get(MEMBERSHIP.APPLIED_ON)),
                Optional.ofNullable(it.get(MEMBERSHIP.LEFT_ON)));
    }

    /** The whole contact of a unit, for whoever the caller has let through. */
    Optional<PhoneNumber> contactPhone(OrganizationId unit) {
        return sql.select(ORGANIZATION.CONTACT_PHONE_SEALED)
                .from(ORGANIZATION)
                .where(ORGANIZATION.ID.eq(unit.value()))
                .fetchOptional(it -> it.value1())
                .map(secrets::open)
                .map(PhoneNumber::new);
    }
}
