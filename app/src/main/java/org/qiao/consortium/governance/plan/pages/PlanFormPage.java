package org.qiao.consortium.governance.plan.pages;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What plan-form.jte gets. @param yearFixed the year of a plan that is there does not change */
public record PlanFormPage(
        Frame frame,
        String year,
        boolean yearFixed,
        String title,
        String goals,
        int version,
        String action,
        String cancelUrl,
        FormErrors errors) {}
