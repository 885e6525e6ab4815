package org.qiao.consortium.governance.founding;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;

/** 各级联合体 in a list. */
public record ConsortiumListPage(Frame frame, PageUrl url, List<ConsortiumRow> rows, boolean mayFound) {}
