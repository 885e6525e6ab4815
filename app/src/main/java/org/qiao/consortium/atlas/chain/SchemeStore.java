package org.qiao.consortium.atlas.chain;

import static org.qiao.consortium.atlas.db.Tables.CHAIN;
import static org.qiao.consortium.atlas.db.Tables.CHAIN_FIRM;
import static org.qiao.consortium.atlas.db.Tables.SCHEME;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Writes schemes and chains that people enter; the reference files no longer touch them then. */
@Component
class SchemeStore {

    private final DSLContext sql;

    SchemeStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, String code, SchemeForm form, LocalDate from, Optional<LocalDate> to) {
        sql.insertInto(SCHEME)
                .set(SCHEME.ID, id)
                .set(SCHEME.CODE, code)
                .set(SCHEME.NAME, form.name())
                .set(SCHEME.KIND, form.kind())
                .set(SCHEME.SOURCE, form.source())
                .set(SCHEME.VALID_FROM, from)
                .set(SCHEME.VALID_TO, to.orElse(null))
                .set(SCHEME.VERIFICATION, form.verification())
                .set(SCHEME.NOTE, form.note())
                .set(SCHEME.ENTERED, true)
                .execute();
    }

    void insert(UUID id, String scheme, String code, ChainForm form) {
        sql.insertInto(CHAIN)
                .set(CHAIN.ID, id)
                .set(CHAIN.SCHEME_CODE, scheme)
                .set(CHAIN.CODE, code)
                .set(CHAIN.NAME, form.name())
                .set(CHAIN.KIND, form.kind())
                .set(CHAIN.TAG, form.tag())
                .set(CHAIN.VERIFICATION, form.verification())
                .set(CHAIN.INDUSTRIES, ChainForm.words(form.industries()).toArray(String[]::new))
                .set(CHAIN.HEAD_UNIT, form.headUnit())
                .set(CHAIN.ENTERED, true)
                .execute();
    }

    void update(UUID id, ChainForm form) {
        var changed = sql.update(CHAIN)
                .set(CHAIN.NAME, form.name())
                .set(CHAIN.KIND, form.kind())
                .set(CHAIN.TAG, form.tag())
                .set(CHAIN.VERIFICATION, form.verification())
                .set(CHAIN.INDUSTRIES, ChainForm.words(form.industries()).toArray(String[]::new))
                .set(CHAIN.HEAD_UNIT, form.headUnit())
                .set(CHAIN.ENTERED, true)
                .set(CHAIN.VERSION, CHAIN.VERSION.plus(1))
                .where(CHAIN.ID.eq(id), CHAIN.RETIRED.isFalse())
                .execute();
        if (changed == 0) {
            throw new Stale("atlas.chain", id);
        }
    }

    void putFirms(UUID chain, List<OrganizationId> leaders, List<OrganizationId> others) {
        sql.deleteFrom(CHAIN_FIRM).where(CHAIN_FIRM.CHAIN_ID.eq(chain)).execute();
        leaders.forEach(it -> insertFirm(chain, it, true));
        others.stream().filter(it -> !leaders.contains(it)).forEach(it -> insertFirm(chain, it, false));
    }

    private void insertFirm(UUID chain, OrganizationId organization, boolean leader) {
        sql.insertInto(CHAIN_FIRM)
                .set(CHAIN_FIRM.CHAIN_ID, chain)
                .set(CHAIN_FIRM.ORGANIZATION_ID, organization.value())
                .set(CHAIN_FIRM.LEADER, leader)
                .execute();
    }
}
