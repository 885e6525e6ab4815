package org.qiao.consortium.platform.privacy.retention;

import static org.qiao.consortium.platform.db.Tables.ACTIVATION;
import static org.qiao.consortium.platform.db.Tables.NOTICE;
import static org.qiao.consortium.platform.db.Tables.PRIVACY_REQUEST;

import java.time.Instant;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.privacy.OldRows;
import org.qiao.consortium.platform.privacy.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's own kinds of data that end: each a condition on one table. */
@Configuration(proxyBeanMethods = false)
class SimpleRetention {

    @Bean
    Retention retentionOfNotices(DSLContext sql) {
        return OldRows.deleted(
                "platform.notices",
                sql,
                NOTICE,
                NOTICE.ID,
                before -> NOTICE.AT.lt(before).and(NOTICE.READ_AT.lt(before)));
    }

    @Bean
    Retention retentionOfActivations(DSLContext sql) {
        return OldRows.deleted(
                "platform.activations", sql, ACTIVATION, ACTIVATION.ID, before -> ACTIVATION.EXPIRES_AT.lt(before));
    }

    /** How many were asked and how they ended stays; whose they were and what they said goes. */
    @Bean
    Retention retentionOfRequests(DSLContext sql) {
        return new Retention() {

            @Override
            public String kind() {
                return "platform.privacy-requests";
            }

            @Override
            public Way way() {
                return Way.ANONYMISED;
            }

            @Override
            public long due(Instant before) {
                return sql.fetchCount(
                        PRIVACY_REQUEST, PRIVACY_REQUEST.ANSWERED_AT.lt(before), PRIVACY_REQUEST.TEXT.ne(""));
            }

            @Override
            public int removeSome(Instant before, int atMost) {
                return sql.update(PRIVACY_REQUEST)
                        .set(PRIVACY_REQUEST.TEXT, "")
                        .set(PRIVACY_REQUEST.ANSWER, "")
                        .set(PRIVACY_REQUEST.DONE, "")
                        .set(PRIVACY_REQUEST.PERSON_NAME, "")
                        .setNull(PRIVACY_REQUEST.TOKEN_DIGEST)
                        .where(PRIVACY_REQUEST.ID.in(sql.select(PRIVACY_REQUEST.ID)
                                .from(PRIVACY_REQUEST)
                                .where(PRIVACY_REQUEST.ANSWERED_AT.lt(before), PRIVACY_REQUEST.TEXT.ne(""))
                                .limit(atMost)))
                        .execute();
            }
        };
    }
}
