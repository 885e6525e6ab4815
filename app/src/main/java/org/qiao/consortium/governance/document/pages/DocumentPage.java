package org.qiao.consortium.governance.document.pages;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.document.ClauseQueries.Coverage;
import org.qiao.consortium.governance.document.ClauseQueries.Covered;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frame;

/** What show.jte gets. @param trail for those who keep the register */
public record DocumentPage(
        Frame frame,
        Document document,
        List<Fact> facts,
        List<Covered> clauses,
        Coverage coverage,
        Optional<Document> earlier,
        Optional<Document> later,
        FilesCard files,
        List<DeedLine> trail,
        boolean mayWrite) {}
