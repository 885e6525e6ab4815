package org.qiao.consortium.platform.identity.pages;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What activation.jte gets. */
public record ActivationPage(Frame frame, String code, FormErrors errors) {}
