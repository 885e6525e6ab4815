package org.qiao.consortium.students.rights;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.students.db.Tables.CERTIFICATE;
import static org.qiao.consortium.students.db.Tables.GUARDIAN;
import static org.qiao.consortium.students.db.Tables.GUARDIAN_CODE;
import static org.qiao.consortium.students.db.Tables.SIGHT;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.privacy.OldRows;
import org.qiao.consortium.platform.privacy.Retention;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a roster does not stay for ever. */
@Configuration(proxyBeanMethods = false)
class StudentRetention {

    @Bean
    Retention retentionOfGuardianCodes(DSLContext sql) {
        return OldRows.deleted(
                "students.guardian-codes",
                sql,
                GUARDIAN_CODE,
                GUARDIAN_CODE.ID,
                before -> GUARDIAN_CODE.EXPIRES_AT.lt(before));
    }

    /** Only the applications: every look and leave stands in the trail. */
    @Bean
    Retention retentionOfSights(DSLContext sql) {
        return OldRows.deleted(
                "students.sights",
                sql,
                SIGHT,
                SIGHT.ID,
                before -> SIGHT.ASKED_AT.lt(before).and(SIGHT.STATUS.ne("WAITING")));
    }

    @Bean
    Retention retentionOfContacts(DSLContext sql) {
        return new FormerContacts(sql);
    }

    /**
     * Contacts of those who have graduated or left, counted from the planned end of their studies: when somebody left is told
     * by a deed only, and the end of studies is never before it by more than the years of study.
     */
    private record FormerContacts(DSLContext sql) implements Retention {

        @Override
        public String kind() {
            return "students.contacts";
        }

        @Override
        public Way way() {
            return Way.DELETED;
        }

        @Override
        public long due(Instant before) {
            return sql.fetchCount(STUDENT, old(before));
        }

        @Override
        public int removeSome(Instant before, int atMost) {
            var ids = sql.select(STUDENT.ID)
                    .from(STUDENT)
                    .where(old(before))
                    .limit(atMost)
                    .forUpdate()
                    .fetch(STUDENT.ID);
            StudentErasure.forgetContacts(sql, ids);
            return ids.size();
        }

        private static Condition old(Instant before) {
            var guardian = exists(selectOne().from(GUARDIAN).where(GUARDIAN.STUDENT_ID.eq(STUDENT.ID)));
            var certificate = exists(selectOne().from(CERTIFICATE).where(CERTIFICATE.STUDENT_ID.eq(STUDENT.ID)));
            return STUDENT.STATUS
                    .ne("ENROLLED")
                    .and(STUDENT.GRADUATES_ON.lt(BusinessTime.dateOf(before)))
                    .and(STUDENT.PHONE_SEALED.isNotNull().or(guardian).or(certificate));
        }
    }
}
