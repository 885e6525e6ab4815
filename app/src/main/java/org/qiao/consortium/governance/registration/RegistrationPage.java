package org.qiao.consortium.governance.registration;

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
        FormErrors errors) {}
