package org.qiao.consortium.governance.founding;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What form.jte gets. */
public record SetupPage(Frame frame, SetupForm form, String regionShown, FormErrors errors) {}
