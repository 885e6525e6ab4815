package org.qiao.consortium.governance.plan.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What task-form.jte gets. @param clauses that may be cited @param units for the hints */
public record TaskFormPage(
        Frame frame,
        TaskForm form,
        int version,
        String lead,
        String action,
        String cancelUrl,
        List<Choice> clauses,
        List<String> units,
        FormErrors errors) {}
