package org.qiao.consortium.platform.identity;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What sign-in.jte gets. */
public record SignInPage(Frame frame, String userName, FormErrors errors) {}
