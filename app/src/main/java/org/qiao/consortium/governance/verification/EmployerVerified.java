package org.qiao.consortium.governance.verification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.VERIFICATION;
import static org.qiao.consortium.governance.db.Tables.VERIFICATION_REQUEST;

import java.time.LocalDate;
import org.jooq.Condition;

/** Conditions on {@code governance.organization} for the readers of the register. */
public final class EmployerVerified {

    private EmployerVerified() {}

    /** A current conclusion says verified, and the day is not past its last. */
    public static Condition on(LocalDate day) {
        return exists(selectOne()
                .from(VERIFICATION)
                .where(VERIFICATION.ORGANIZATION_ID.eq(ORGANIZATION.ID))
                .and(VERIFICATION.SUPERSEDED_AT.isNull())
                .and(VERIFICATION.STATUS.eq(VerificationStatus.VERIFIED.name()))
                .and(VERIFICATION.VALID_UNTIL.ge(day)));
    }

    /** The unit has asked and waits. */
    public static Condition asked() {
        return exists(
                selectOne().from(VERIFICATION_REQUEST).where(VERIFICATION_REQUEST.ORGANIZATION_ID.eq(ORGANIZATION.ID)));
    }
}
