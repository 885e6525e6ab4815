package org.qiao.consortium.platform.privacy.request;

import java.util.List;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frame;

/** 答复书 — the answer as a paper. */
public record PaperPage(
        Frame frame, String unit, String number, String date, List<Fact> facts, RequestPage.Answer answer) {}
