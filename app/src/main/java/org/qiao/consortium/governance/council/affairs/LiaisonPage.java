package org.qiao.consortium.governance.council.affairs;

import org.qiao.consortium.governance.council.LiaisonField;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 指定联络人. */
public record LiaisonPage(Frame frame, LiaisonField field, LiaisonForm form, int version, FormErrors errors) {}
