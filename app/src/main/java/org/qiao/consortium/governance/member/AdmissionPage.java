package org.qiao.consortium.governance.member;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What admission.jte gets. */
public record AdmissionPage(
        Frame frame, String url, String name, String decidedOn, String basis, String today, FormErrors errors) {}
