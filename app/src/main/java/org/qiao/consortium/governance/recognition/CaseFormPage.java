package org.qiao.consortium.governance.recognition;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What form.jte gets. @param asksUnit whether the unit is to be chosen */
public record CaseFormPage(Frame frame, CaseForm form, boolean asksUnit, FormErrors errors) {}
