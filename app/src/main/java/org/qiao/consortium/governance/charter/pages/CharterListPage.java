package org.qiao.consortium.governance.charter.pages;

import java.util.List;
import org.qiao.consortium.governance.charter.Charter;
import org.qiao.consortium.governance.charter.CharterKind;
import org.qiao.consortium.platform.pages.Frame;

/** 制度 in a list. @param missing kinds that the plan asks for and of which none is in force */
public record CharterListPage(
        Frame frame, List<Charter> charters, List<CharterKind> missing, boolean mayDraft, boolean exports) {}
