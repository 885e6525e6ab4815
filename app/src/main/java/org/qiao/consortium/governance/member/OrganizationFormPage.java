package org.qiao.consortium.governance.member;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What form.jte gets.
 *
 * @param action where the form is posted
 * @param version as it was read; 0 for a new unit
 */
public record OrganizationFormPage(
        Frame frame,
        ParticularsForm form,
        String regionShown,
        String industryShown,
        List<Choice> kinds,
        boolean kindFixed,
        String action,
        String cancelUrl,
        int version,
        String submit,
        FormErrors errors) {

    public ParticularsFields fields() {
        return new ParticularsFields(form, errors, regionShown, industryShown, kinds, kindFixed, false);
    }
}
