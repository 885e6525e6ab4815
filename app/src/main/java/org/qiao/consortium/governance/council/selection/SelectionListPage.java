package org.qiao.consortium.governance.council.selection;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/** 牵头企业遴选 in a list. */
public record SelectionListPage(Frame frame, List<Selection> rows, boolean mayCall, boolean exports) {}
