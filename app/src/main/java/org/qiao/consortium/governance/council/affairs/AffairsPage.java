package org.qiao.consortium.governance.council.affairs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.council.LegalForm;
import org.qiao.consortium.governance.council.LiaisonField;
import org.qiao.consortium.platform.pages.Frame;

/** 法人形式与部门联络. */
public record AffairsPage(
        Frame frame, LegalStanding standing, List<Liaison> liaisons, boolean mayChange, boolean exports) {

    public boolean isUnregistered() {
        return standing.form() == LegalForm.UNREGISTERED;
    }

    public List<LiaisonField> fields() {
        return Arrays.asList(LiaisonField.values());
    }

    public Optional<Liaison> of(LiaisonField field) {
        return liaisons.stream().filter(it -> it.field() == field).findFirst();
    }
}
