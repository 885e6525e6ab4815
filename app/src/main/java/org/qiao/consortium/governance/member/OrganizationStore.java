package org.qiao.consortium.governance.member;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** The only writer of {@code governance.organization}. */
@Component
class OrganizationStore {

    private final DSLContext sql;
    private final Secrets secrets;

    OrganizationStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    Organization get(OrganizationId id) {
        return find(ORGANIZATION.ID.eq(id.value())).orElseThrow(() -> new NotFound("governance.organization", id));
    }

    Optional<Organization> byNumber(String number) {
        return find(ORGANIZATION.NUMBER.eq(number));
    }

    boolean isTaken(CreditCode code, Optional<OrganizationId> exceptBy) {
        var others = exceptBy.map(it -> ORGANIZATION.ID.ne(it.value())).orElse(noCondition());
        return sql.fetchExists(ORGANIZATION, ORGANIZATION.CREDIT_CODE.eq(code.value()), others);
    }

    private Optional<Organization> find(Condition condition) {
        return sql.selectFrom(ORGANIZATION).where(condition).fetchOptional(this::read);
    }

    private Organization read(Record row) {
        var phone = Optional.ofNullable(row.get(ORGANIZATION.CONTACT_PHONE_SEALED));
        return new Organization(
                new OrganizationId(row.get(ORGANIZATION.ID)),
                row.get(ORGANIZATION.NUMBER),
                new Particulars(
                        row.get(ORGANIZATION.NAME),
                        row.get(ORGANIZATION.SHORT_NAME),
                        OrganizationKind.valueOf(row.get(ORGANIZATION.KIND)),
                        Optional.ofNullable(row.get(ORGANIZATION.CREDIT_CODE)).map(CreditCode::new),
                        row.get(ORGANIZATION.REGION_CODE),
                        row.get(ORGANIZATION.INDUSTRY_CODE),
                        row.get(ORGANIZATION.STAFF),
                        row.get(ORGANIZATION.ADDRESS),
                        row.get(ORGANIZATION.INTRO),
                        row.get(ORGANIZATION.INTERMEDIARY),
                        row.get(ORGANIZATION.AGENCY_LICENCE),
                        row.get(ORGANIZATION.CONTACT_NAME),
                        phone.map(secrets::open).map(PhoneNumber::new),
                        row.get(ORGANIZATION.EXAMPLE)),
                row.get(ORGANIZATION.VERSION));
    }

    /**
     * @return false when a unit with this credit code is there already; two who register the same one at the same moment
     *     wait for each other here, and the second is told
     */
    boolean add(Organization unit, Instant at) {
        var it = unit.particulars();
        return sql.insertInto(ORGANIZATION)
                        .set(ORGANIZATION.ID, unit.id().value())
                        .set(ORGANIZATION.NUMBER, unit.number())
                        .set(ORGANIZATION.NAME, it.name())
                        .set(ORGANIZATION.SHORT_NAME, it.shortName())
                        .set(ORGANIZATION.KIND, it.kind().name())
                        .set(ORGANIZATION.CREDIT_CODE, codeOf(it))
                        .set(ORGANIZATION.REGION_CODE, it.regionCode())
                        .set(ORGANIZATION.INDUSTRY_CODE, it.industryCode())
                        .set(ORGANIZATION.STAFF, it.staff())
                        .set(ORGANIZATION.ADDRESS, it.address())
                        .set(ORGANIZATION.INTRO, it.intro())
                        .set(ORGANIZATION.INTERMEDIARY, it.intermediary())
                        .set(ORGANIZATION.AGENCY_LICENCE, it.agencyLicence())
                        .set(ORGANIZATION.CONTACT_NAME, it.contactName())
                        .set(ORGANIZATION.CONTACT_PHONE_SEALED, sealed(it))
                        .set(ORGANIZATION.EXAMPLE, it.example())
                        .set(ORGANIZATION.REGISTERED_AT, at)
                        .onConflict(ORGANIZATION.CREDIT_CODE)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Saves changed particulars. @throws Stale when somebody else saved since {@code version} was read */
    void save(OrganizationId id, Particulars it, int version) {
        var written = sql.update(ORGANIZATION)
                .set(ORGANIZATION.NAME, it.name())
                .set(ORGANIZATION.SHORT_NAME, it.shortName())
                .set(ORGANIZATION.KIND, it.kind().name())
                .set(ORGANIZATION.CREDIT_CODE, codeOf(it))
                .set(ORGANIZATION.REGION_CODE, it.regionCode())
                .set(ORGANIZATION.INDUSTRY_CODE, it.industryCode())
                .set(ORGANIZATION.STAFF, it.staff())
                .set(ORGANIZATION.ADDRESS, it.address())
                .set(ORGANIZATION.INTRO, it.intro())
                .set(ORGANIZATION.INTERMEDIARY, it.intermediary())
                .set(ORGANIZATION.AGENCY_LICENCE, it.agencyLicence())
                .set(ORGANIZATION.CONTACT_NAME, it.contactName())
                .set(ORGANIZATION.CONTACT_PHONE_SEALED, sealed(it))
                .set(ORGANIZATION.VERSION, version + 1)
                .where(ORGANIZATION.ID.eq(id.value()), ORGANIZATION.VERSION.eq(version))
                .execute();
        if (written == 0) {
            throw new Stale("governance.organization", id);
        }
    }

    private static @Nullable String codeOf(Particulars it) {
        return it.creditCode().map(CreditCode::value).orElse(null);
    }

    private byte @Nullable [] sealed(Particulars it) {
        return it.contactPhone().map(phone -> secrets.seal(phone.full())).orElse(null);
    }
}
