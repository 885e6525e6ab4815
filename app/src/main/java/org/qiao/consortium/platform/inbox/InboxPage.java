package org.qiao.consortium.platform.inbox;

import java.util.List;
import org.qiao.consortium.platform.notices.Inbox;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** What inbox.jte gets. */
public record InboxPage(Frame frame, PageUrl url, Pager pager, List<Inbox.Message> messages) {}
