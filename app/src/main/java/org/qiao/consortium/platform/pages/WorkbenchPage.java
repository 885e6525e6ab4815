package org.qiao.consortium.platform.pages;

import java.util.List;
import org.qiao.consortium.platform.notices.Inbox;

/**
 * What workbench.jte gets.
 *
 * @param news the newest unread messages
 */
public record WorkbenchPage(
        Frame frame, List<Todo> todos, List<Inbox.Message> news, List<WorkbenchPart.Shortcut> shortcuts) {}
