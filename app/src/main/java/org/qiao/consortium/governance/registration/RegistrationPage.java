package org.qiao.consortium.governance.registration;

import java.util.List;
import org.qiao.consortium.governance.member.ParticularsFields;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What form.jte gets. The password is never shown again. */
public record RegistrationPage(
        Frame frame,
        ParticularsForm form,
        String regionShown,
        String industryShown,
        String userName,
        FormErrors errors) {

    public ParticularsFields fields() {
        return new ParticularsFields(form, errors, regionShown, industryShown, List.of(), true, true);
    }
}
