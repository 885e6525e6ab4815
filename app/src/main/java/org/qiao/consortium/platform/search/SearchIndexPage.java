package org.qiao.consortium.platform.search;

import java.util.List;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frame;

/** 检索, as 平台管理员 sees it. */
public record SearchIndexPage(Frame frame, List<Fact> facts) {}
