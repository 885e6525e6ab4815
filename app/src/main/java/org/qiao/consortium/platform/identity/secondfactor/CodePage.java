package org.qiao.consortium.platform.identity.secondfactor;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What second-factor/code.jte gets. */
public record CodePage(Frame frame, FormErrors errors) {}
