package org.qiao.consortium.governance.member;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Component;

@Component
class StoredConsortiums implements Consortiums {

    private final DSLContext sql;

    StoredConsortiums(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ConsortiumId> home() {
        return sql.select(CONSORTIUM.ID)
                .from(CONSORTIUM)
                .orderBy(CONSORTIUM.FOUNDED_AT, CONSORTIUM.ID)
                .limit(1)
                .fetchOptional(it -> new ConsortiumId(it.value1()));
    }

    @Override
    public String nameOf(ConsortiumId consortium) {
        return sql.select(CONSORTIUM.NAME)
                .from(CONSORTIUM)
                .where(CONSORTIUM.ID.eq(consortium.value()))
                .fetchOptional(it -> it.value1())
                .orElse("");
    }

    @Override
    public Field<String> nameField(Field<UUID> consortium) {
        return coalesce(
                field(sql.select(CONSORTIUM.NAME).from(CONSORTIUM).where(CONSORTIUM.ID.eq(consortium))), inline(""));
    }
}
