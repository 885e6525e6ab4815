package org.qiao.consortium.atlas.mapping;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tab;

/** What has no match. @param kind chain, post, occupation or major */
public record OrphansPage(
        Frame frame,
        String kind,
        String scheme,
        String level,
        List<Tab> tabs,
        List<Choice> schemes,
        List<OrphanQueries.Orphan> rows,
        Pager pager,
        List<Chip> chips) {}
