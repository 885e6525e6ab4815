package org.qiao.consortium.platform.audit;

import static org.qiao.consortium.platform.db.Tables.DEED;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.qiao.consortium.shared.Uuid7;
import tools.jackson.databind.json.JsonMapper;

/** Records what an operator did with a command of the house: no person of the platform, but somebody at the machine. */
public final class DeedsOfCommands {

    /** As the audit page shows the doer. */
    private static final String OPERATOR = "运维命令";

    private DeedsOfCommands() {}

    public static void record(DSLContext sql, JsonMapper json, Deed deed, Instant at) {
        sql.insertInto(DEED)
                .set(DEED.ID, Uuid7.at(at))
                .set(DEED.AT, at)
                .set(DEED.WHAT, deed.what())
                .set(DEED.SUBJECT_KIND, deed.subject().kind())
                .set(DEED.SUBJECT_ID, deed.subject().id())
                .set(DEED.SUBJECT_NUMBER, deed.number())
                .set(DEED.FROM_STATUS, deed.from())
                .set(DEED.TO_STATUS, deed.to())
                .set(DEED.REASON, deed.reason())
                .set(DEED.DETAIL, JSONB.jsonb(json.writeValueAsString(deed.detail())))
                .set(DEED.PERSON_NAME, OPERATOR)
                .execute();
    }
}
