package org.qiao.consortium.governance.document.consultation.pages;

import java.util.List;
import org.qiao.consortium.governance.document.consultation.ConsultationRow;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** What consultations.jte gets. @param keeps the viewer may ask */
public record ConsultationsPage(
        Frame frame, PageUrl url, Pager pager, List<ConsultationRow> rows, List<Chip> chips, boolean keeps) {}
