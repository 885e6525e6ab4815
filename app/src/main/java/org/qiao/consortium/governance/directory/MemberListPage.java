package org.qiao.consortium.governance.directory;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/**
 * What list.jte and public-list.jte get.
 *
 * @param whole the viewer sees all units and their states
 * @param canRegister the viewer may enter units
 */
public record MemberListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<MemberRow> rows,
        MemberFilter filter,
        String regionShown,
        String industryShown,
        List<Choice> kinds,
        List<Choice> statuses,
        List<Choice> verifications,
        List<Chip> chips,
        boolean whole,
        boolean canRegister) {}
