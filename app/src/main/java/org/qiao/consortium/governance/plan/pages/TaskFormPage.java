package org.qiao.consortium.governance.plan.pages;

import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What task-form.jte gets. @param clauses that may be cited, by the title of their document @param units for the hints */
public record TaskFormPage(
        Frame frame,
        TaskForm form,
        int version,
        String lead,
        String action,
        String cancelUrl,
        Map<String, List<Choice>> clauses,
        List<String> units,
        FormErrors errors) {}
