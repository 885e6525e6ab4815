package org.qiao.consortium.governance.document.pages;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What form.jte gets. */
public record DocumentFormPage(
        Frame frame,
        DocumentForm form,
        String action,
        String cancelUrl,
        int version,
        String lead,
        String today,
        FormErrors errors) {}
