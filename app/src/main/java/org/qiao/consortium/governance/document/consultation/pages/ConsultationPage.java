package org.qiao.consortium.governance.document.consultation.pages;

import java.util.List;
import java.util.Map;
import org.qiao.consortium.governance.document.consultation.Consultation;
import org.qiao.consortium.governance.document.consultation.ConsultationState;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tab;

/**
 * What consultation.jte and summary.jte get.
 *
 * @param keeps the viewer settles opinions and ends it
 * @param answers the viewer's unit may answer now
 * @param answered the viewer's unit has given an opinion
 * @param typed what was typed into the form that was refused, by its field
 */
public record ConsultationPage(
        Frame frame,
        Consultation it,
        ConsultationState state,
        List<Tab> tabs,
        boolean keeps,
        boolean answers,
        boolean answered,
        Map<String, String> typed,
        List<DeedLine> trail,
        FormErrors errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether what was refused is about this opinion. */
    public boolean isTyped(Consultation.Opinion one) {
        return typed("opinion").equals(one.id().toString());
    }
}
