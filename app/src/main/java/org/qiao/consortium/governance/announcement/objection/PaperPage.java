package org.qiao.consortium.governance.announcement.objection;

import java.time.LocalDate;
import org.qiao.consortium.platform.pages.Frame;

/** 异议答复书 — to be printed, stamped and sent. @param unit whose seal it bears */
public record PaperPage(Frame frame, Objection objection, String unit, LocalDate on) {}
