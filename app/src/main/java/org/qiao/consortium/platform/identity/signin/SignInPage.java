package org.qiao.consortium.platform.identity.signin;

import java.util.List;
import org.qiao.consortium.platform.identity.outside.OutsideSignIn;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What sign-in.jte gets. */
public record SignInPage(Frame frame, String userName, List<OutsideSignIn.Way> outside, FormErrors errors) {}
