package org.qiao.consortium.governance.member;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;

/**
 * What the shared fields of a unit's particulars get.
 *
 * @param kindFixed whether the kind stands already
 * @param contactNeeded whether somebody must be there to be rung
 */
public record ParticularsFields(
        ParticularsForm form,
        FormErrors errors,
        String regionShown,
        String industryShown,
        List<Choice> kinds,
        boolean kindFixed,
        boolean contactNeeded) {}
