package org.qiao.consortium.governance.agreement.pages;

import java.util.List;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.platform.pages.Frame;

/** 选类别 before a draft. */
public record AgreementStartPage(Frame frame, List<AgreementKind> kinds) {}
