package org.qiao.consortium.governance.directory;

import java.util.List;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frame;

/** What public-show.jte gets: no person, no contact, no state that is nobody's business. */
public record DirectoryEntryPage(
        Frame frame, List<Fact> facts, String intro, String standing, boolean verified, boolean example) {}
