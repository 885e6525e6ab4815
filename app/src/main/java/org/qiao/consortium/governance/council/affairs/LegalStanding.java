package org.qiao.consortium.governance.council.affairs;

import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.governance.council.LegalForm;

/** 法人形式与运行方式. @param account an account of its own @param staff who work for it only */
public record LegalStanding(
        LegalForm form,
        String registeredName,
        String number,
        Optional<LocalDate> registeredOn,
        String operation,
        boolean account,
        int staff,
        int version) {

    static LegalStanding none() {
        return new LegalStanding(LegalForm.UNREGISTERED, "", "", Optional.empty(), "", false, 0, 0);
    }
}
