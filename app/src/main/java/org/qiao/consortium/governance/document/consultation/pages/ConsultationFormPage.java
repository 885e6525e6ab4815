package org.qiao.consortium.governance.document.consultation.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What consultation-form.jte gets. @param units for the hints */
public record ConsultationFormPage(
        Frame frame, ConsultationForm form, List<String> units, String today, FormErrors errors) {}
