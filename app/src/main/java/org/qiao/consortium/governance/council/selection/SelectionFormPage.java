package org.qiao.consortium.governance.council.selection;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 发布征集. */
public record SelectionFormPage(
        Frame frame, String title, String call, String applyUntil, String criteria, FormErrors errors) {}
