package org.qiao.consortium.governance.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.SubjectRef;

/** 年度计划. */
public record Plan(
        UUID id,
        String number,
        ConsortiumId consortium,
        int year,
        String title,
        String goals,
        String basis,
        PlanStatus status,
        Optional<LocalDate> issuedOn,
        int version) {

    public static final String KIND = "governance.plan";

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public String url() {
        return "/plans/" + number;
    }
}
