package org.qiao.consortium.governance.document.pages;

import java.util.List;
import org.qiao.consortium.governance.document.ClauseQueries.Coverage;
import org.qiao.consortium.governance.document.ClauseQueries.Covered;
import org.qiao.consortium.governance.document.ClauseQueries.Link;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tab;

/** What coverage.jte gets. @param citeless tasks that cite nothing */
public record CoveragePage(
        Frame frame, List<Tab> tabs, List<Covered> clauses, List<Link> citeless, Coverage coverage) {}
