package org.qiao.consortium.governance.agreement.pages;

import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What form.jte gets. @param amendment whether it changes what holds @param version of the draft as it was read */
public record AgreementFormPage(
        Frame frame,
        AgreementForm form,
        String action,
        String cancelUrl,
        boolean amendment,
        int version,
        FormErrors errors) {

    public String kindLabel() {
        return Typed.chosen(AgreementKind.class, form.kind())
                .map(AgreementKind::label)
                .orElse("");
    }
}
