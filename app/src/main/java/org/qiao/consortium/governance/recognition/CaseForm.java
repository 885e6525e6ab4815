package org.qiao.consortium.governance.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.shared.OrganizationId;

/** 案例 as it was typed. @param unit number of the unit, typed by 秘书处 only */
public record CaseForm(
        @Nullable String unit,
        @Nullable String unitText,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String text) {

    static CaseForm blank() {
        return new CaseForm("", "", "", "", "");
    }

    RecognitionRules.Submission submission(Optional<OrganizationId> own, Organizations units, LocalDate today) {
        var wanted = own.or(() -> units.byNumber(Typed.text(unit), today).map(OrganizationView::id));
        return new RecognitionRules.Submission(wanted, Typed.text(title), Typed.text(summary), Typed.text(text));
    }
}
