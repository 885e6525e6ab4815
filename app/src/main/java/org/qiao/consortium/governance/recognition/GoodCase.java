package org.qiao.consortium.governance.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/**
 * 案例.
 *
 * @param number {@code AL-2026-000001}
 * @param award what it is to be called; empty until it is selected
 */
public record GoodCase(
        UUID id,
        String number,
        ConsortiumId consortium,
        int year,
        OrganizationId unit,
        String title,
        String summary,
        String text,
        CaseStatus status,
        String award,
        Instant submittedAt,
        int version) {

    public static final String KIND = "governance.case";

    SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    /** @throws Refused when the table of transitions does not lead there */
    GoodCase move(CaseStatus next, String name) {
        if (!status.leadsTo(next)) {
            throw new Refused(
                    List.of(Refusal.of(RecognitionError.NOT_THAT_STATUS, "", title, status.label(), next.label())));
        }
        return new GoodCase(id, number, consortium, year, unit, title, summary, text, next, name, submittedAt, version);
    }
}
